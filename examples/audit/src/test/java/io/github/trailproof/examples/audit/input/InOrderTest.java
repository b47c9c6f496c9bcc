package io.github.trailproof.examples.audit.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many cores there are, and however long the accounts, each is handed on once and in its turn. */
class InOrderTest {

    private static String account(long number, int padding) {
        return "{\"accountId\":\"%012d\",\"describeTrails\":{},\"note\":[\"".formatted(number)
                + "\",\"".repeat(padding / 3) + "\"]}\n";
    }

    /** The lines of the accounts that come out. */
    private static List<Long> lines(int cores, String input) throws IOException {
        List<Long> lines = new ArrayList<>();
        try (InOrder work = new InOrder(cores);
                RecordedEvidenceReader reader = RecordedEvidenceReader.of(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), "input")) {
            work.each(
                    reader,
                    RecordedPart::read,
                    accounts -> accounts.stream().map(RecordedAccount::line).forEach(lines::add),
                    () -> false);
        }
        return lines;
    }

    private static List<Long> upTo(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void manyPartsComeOutInOrder(int cores) throws IOException {
        String input =
                LongStream.rangeClosed(1, 400).mapToObj(i -> account(i, 6_000)).collect(Collectors.joining());

        assertThat(lines(cores, input)).isEqualTo(upTo(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whatFollowsAnAccountThatIsAsLongAsManyPartsComesOut(int cores) throws IOException {
        String input = account(1, 10) + account(2, 5_000_000) + account(3, 10) + account(4, 5_000_000) + account(5, 10);

        assertThat(lines(cores, input)).isEqualTo(upTo(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInputWithoutAccountsEnds(int cores) throws IOException {
        assertThat(lines(cores, "")).isEmpty();
    }
}
