package io.github.trailproof.recorded.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-20T10:00:00Z, 2026-08-20T10:00:00Z",
        "2026-08-20T10:00:00.5Z, 2026-08-20T10:00:00.5Z",
        "2023-09-22T15:23:53.347000Z, 2023-09-22T15:23:53.347Z",
        "2023-09-22T15:23:53.123456789Z, 2023-09-22T15:23:53.123456789Z",
        "2023-09-22T15:23:53.347000+00:00, 2023-09-22T15:23:53.347Z",
        "2023-09-22T15:23:53+00:00, 2023-09-22T15:23:53Z",
        "2023-09-22T15:23:53.347+02:00, 2023-09-22T13:23:53.347Z",
        "2023-09-22T15:23:53-07:30, 2023-09-22T22:53:53Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.000000001Z, 1969-12-31T23:59:59.000000001Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z, -1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z, +1000000000-12-31T23:59:59.999999999Z"
    })
    void isoTimesAreRead(String text, Instant expected) {
        assertThat(Times.iso(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-08-20",
                "2026-08-20T10:00:00",
                "2026-08-20 10:00:00Z",
                "2026-08-20T10:00:00.1234567890Z",
                "2026-08-20T25:00:00Z",
                "2026-08-20T10:60:00Z",
                "2026-08-20T10:00:60Z",
                "2026-13-20T10:00:00Z",
                "2026-02-29T10:00:00Z",
                "2026-08-20T10:00:00ZZ",
                "2026-08-2٠T10:00:00Z",
                "1470599276",
                "yesterday"
            })
    void otherTextsAreNot(String text) {
        assertThat(Times.iso(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "-0.0, 1970-01-01T00:00:00Z",
        "1470599276, 2016-08-07T19:47:56Z",
        "1470599276.058, 2016-08-07T19:47:56.058Z",
        "1470599276.123456789, 2016-08-07T19:47:56.123456789Z",
        "1.470599276058E9, 2016-08-07T19:47:56.058Z",
        "1470599276.0580000000000, 2016-08-07T19:47:56.058Z",
        "-0.5, 1969-12-31T23:59:59.5Z",
        "31556889864403199.999999999, +1000000000-12-31T23:59:59.999999999Z"
    })
    void secondsAreRead(String number, Instant expected) {
        assertThat(Times.epochSeconds(number)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1470599276.0000000001",
                "31556889864403200",
                "99999999999999999999",
                "1e1000000000",
                "1e-1000000000",
                "1e99999999999"
            })
    void otherNumbersAreNot(String number) {
        assertThat(Times.epochSeconds(number)).isEmpty();
    }

    @Test
    void aNumberWithAHugeExponentIsRefusedAtOnce() {
        assertThat(Times.epochSeconds("-" + "9".repeat(998) + "e9")).isEmpty();
    }
}
