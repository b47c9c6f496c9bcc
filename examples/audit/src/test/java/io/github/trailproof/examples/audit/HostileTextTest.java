package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is written by whoever owns the account, and it is read at a terminal. */
@Tag("thorough")
class HostileTextTest {

    @TempDir
    private Path folder = Path.of("");

    /** Escape sequences, controls of 7 and 8 bits, line breaks of every kind, reversed and invisible text. */
    private static final String ESCAPE = "\u001b[2J\u001b]0;owned\u0007";

    private static List<String> evidence(String hostile) {
        String json = escaped(hostile);
        return List.of(
                trail("x" + json, "'IsMultiRegionTrail':false"),
                trail("main", "'HomeRegion':'" + json + "','IsMultiRegionTrail':false"),
                trail("main", "'Name':'" + json + "'"),
                Account.open("111122223333")
                        .status("main", "{'error':{'code':'" + json + "','message':'" + json + "'}}")
                        .toString(),
                Account.passing("111122223333")
                        .status("main", "{'IsLogging':true,'LatestDeliveryError':'" + json + "'}")
                        .toString(),
                selectors("{'EventSelectors':[{'ReadWriteType':'" + json + "','IncludeManagementEvents':true}]}"),
                selectors("{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                        + "'ExcludeManagementEventSources':['" + json + "']}]}"),
                selectors("{'AdvancedEventSelectors':[{'FieldSelectors':[{'Field':'eventCategory','Equals':"
                        + "['Management']},{'Field':'" + json + "','Equals':['" + json + "']}]}]}"),
                selectors("{'EventSelectors':[{'" + json + "':1}]}"),
                selectors("{'AdvancedEventSelectors':[{'FieldSelectors':[{'Field':'eventCategory','Equals':"
                        + "['Management']},{'Field':'eventName','NotEquals':['" + json + "']},"
                        + "{'Field':'userIdentity.arn','NotStartsWith':['" + json + "']}]}]}"),
                Account.without("111122223333")
                        .listing(hostile, "{'trailList':[]}")
                        .toString(),
                "{\"accountId\":\"" + json + "\"}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"" + json + "\":7}}");
    }

    private static String trail(String name, String members) {
        return Account.without("111122223333")
                .trail(
                        name,
                        "{" + members + ",'TrailARN':'arn:aws:cloudtrail:us-east-1:111122223333:trail/" + name + "'}")
                .toString();
    }

    private static String selectors(String answer) {
        return Account.passing("111122223333").selectors("main", answer).toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
        return escaped.toString();
    }

    private static boolean isHarmless(int point) {
        return point == '\n'
                || point == ' '
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ESCAPE,
                "\u009b31m",
                "a\nPASS\r\nb\u000b\u000c\u0085c",
                "\u0000\u0007\u0008\t\u007f",
                "\u202e\u2066\u2069\u061c",
                "\u200b\u200e\u200f\u2060\ufeff",
                "\u2028\u2029\u00a0\u3000",
                "\ue000\udb40\udc41"
            })
    void nothingReachesTheTerminalAsItIs(String hostile) throws IOException {
        for (String line : evidence(hostile)) {
            for (String criterion : List.of("cis", "security-hub", "complete")) {
                Run run = Run.with(Map.of(), line, "audit", "--criterion", criterion, "-");
                assertThat(run.out() + run.err())
                        .as(line)
                        .satisfies(text -> assertThat(text.codePoints().allMatch(HostileTextTest::isHarmless))
                                .isTrue());
                assertThat(run.status()).as(line).isIn(0, 1, 2, 65);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "a\nb", "\u202e", "\u007f"})
    void controlCharactersOfFileNamesAndArgumentsDoNotReachTheTerminal(String hostile) throws IOException {
        Path file = Files.writeString(folder.resolve("x" + hostile + ".jsonl"), "{");
        for (Run run : List.of(
                Run.of("audit", file),
                Run.of("audit", folder),
                Run.of("audit", folder.resolve(hostile)),
                Run.of("audit", "--" + hostile),
                Run.of("audit", "--criterion", hostile),
                Run.of("audit", "--format", hostile),
                Run.of(hostile),
                Run.of("audit", "-o", folder.resolve("no").resolve(hostile)))) {
            assertThat((run.out() + run.err()).codePoints().allMatch(HostileTextTest::isHarmless))
                    .as(run.err())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ESCAPE, "é", "日本", "…"})
    void aTerminalOfAsciiGetsAscii(String hostile) throws IOException {
        for (String line : evidence(hostile)) {
            Path file = Files.writeString(folder.resolve("evidence.jsonl"), line);
            Run run = Run.onTerminal(Map.of("NO_COLOR", "1"), 80, StandardCharsets.US_ASCII, "audit", file);
            assertThat(run.out()).as(line).matches("[ -~\n]*");
        }
    }
}
