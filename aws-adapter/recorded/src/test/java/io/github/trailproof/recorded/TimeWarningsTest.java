package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.ARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.recorded.RecordedAccount.Readable;
import io.github.trailproof.recorded.RecordedAccount.Warning;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No time decides a verdict, so none makes an account unreadable. */
class TimeWarningsTest {

    private static final String NO_TIME =
            "expected a time, as ISO-8601 with its offset or as seconds since 1970, found ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '_', textBlock = """
                    "yesterday" | the text `yesterday`
                    "2026-08-20T10:00:00" | the text `2026-08-20T10:00:00`
                    "2026-02-30T10:00:00Z" | the text `2026-02-30T10:00:00Z`
                    1e99 | the number `1e99`
                    true | true
                    {"$date":[1,{}]} | an object
                    [1,[2]] | a list
                    """)
    void aTimeThatIsNoneIsAWarningAtItsPlaceAndCountsAsAbsent(String value, String found) {
        Readable account = read("\"collectedAt\":" + value + ",\"collectedFrom\":\"2026-08-20 09:59:58Z\","
                + "\"getTrailStatus\":{\"" + ARN + "\":{\"StartLoggingTime\":" + value + ",\"IsLogging\":true}}");

        assertThat(account.evidence().collectedAt()).isEmpty();
        assertThat(account.evidence().collectedFrom()).contains(Instant.parse("2026-08-20T09:59:58Z"));
        assertThat(account.evidence().status(TrailArn.parse(ARN)))
                .isEqualTo(Evidence.known(TrailStatus.builder().isLogging(true).build()));
        assertThat(account.warnings())
                .containsExactly(
                        new Warning(Inputs.SOURCE, 1, "$.collectedAt", NO_TIME + found),
                        new Warning(
                                Inputs.SOURCE, 1, "$.getTrailStatus['" + ARN + "'].StartLoggingTime", NO_TIME + found));
    }

    @Test
    void theTimesThatTheApiHoldsAsTextsAreTakenAsTheyAre() {
        Readable account = read("\"getTrailStatus\":{\"" + ARN
                + "\":{\"TimeLoggingStarted\":1.5,\"TimeLoggingStopped\":\"\",\"LatestDeliveryAttemptTime\":false}}");

        assertThat(account.evidence().status(TrailArn.parse(ARN)))
                .isEqualTo(Evidence.known(TrailStatus.builder()
                        .timeLoggingStarted("1.5")
                        .timeLoggingStopped("")
                        .build()));
        assertThat(account.warnings())
                .containsExactly(new Warning(
                        Inputs.SOURCE,
                        1,
                        "$.getTrailStatus['" + ARN + "'].LatestDeliveryAttemptTime",
                        "expected a time as a text, found false"));
    }

    @Test
    void whatBoto3PrintsIsReadWithoutAWarning() {
        String trail = "{\"TrailARN\":\"" + ARN + "\",\"IsMultiRegionTrail\":true,\"IncludeGlobalServiceEvents\":true}";
        Readable account = read("\"describeTrails\":{\"us-east-1\":{\"trailList\":[" + trail
                + "],\"ResponseMetadata\":{\"RetryAttempts\":0}}},\"getTrailStatus\":{\"" + ARN
                + "\":{\"IsLogging\":true,\"LatestDeliveryTime\":\"2026-11-20 10:00:00+00:00\",\"StartLoggingTime\":"
                + "\"2024-03-01 09:12:44.120000+00:00\",\"ResponseMetadata\":{}}},\"getEventSelectors\":{\"" + ARN
                + "\":{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}],"
                + "\"ResponseMetadata\":{}}}");

        assertThat(account.warnings()).isEmpty();
        assertThat(account.evidence()
                        .status(TrailArn.parse(ARN))
                        .value()
                        .orElseThrow()
                        .startLoggingTime())
                .contains(Instant.parse("2024-03-01T09:12:44.120Z"));
        assertThat(Cis31.assess(account.evidence()).verdict(Criterion.CIS)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anAccountThatIsWrongEverywhereSaysSoByItsFirstWarnings() {
        String statuses = IntStream.range(0, 30)
                .mapToObj(i -> "\"" + ARN + i + "\":{\"StopLoggingTime\":\"never\"}")
                .collect(Collectors.joining(","));

        List<Warning> warnings = read("\"getTrailStatus\":{" + statuses + "}").warnings();

        assertThat(warnings).hasSize(21);
        assertThat(warnings.get(20))
                .isEqualTo(
                        new Warning(Inputs.SOURCE, 1, "$", "expected no further values of the wrong kind, found 10"));
    }

    private static Readable read(String members) {
        String listings = members.contains("describeTrails") ? "" : "\"describeTrails\":{},";
        List<RecordedAccount> accounts = Inputs.read("{\"accountId\":\"111122223333\"," + listings + members + "}");
        assertThat(accounts).singleElement().isInstanceOf(Readable.class);
        return (Readable) accounts.get(0);
    }
}
