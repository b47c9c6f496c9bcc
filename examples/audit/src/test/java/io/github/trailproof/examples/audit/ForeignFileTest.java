package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that are no evidence: what they look like is told once. */
class ForeignFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    private static void toldOnce(Run run, String message) {
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.status()).isEqualTo(65);
    }

    @Test
    void aRawAnswerIsRecognizedAndHowToGatherItIsSaid() throws IOException {
        Path raw = file("raw answer.json", "{\n    'trailList': [\n    ]\n}");

        toldOnce(
                Run.of("audit", raw),
                raw + ": it looks like an answer of describe-trails, and not like the evidence of an account; to gather"
                        + " evidence from it and the files beside it: trailproof record --from '" + raw
                        + "' -o evidence.jsonl");
    }

    @Test
    void rowsAreToldOnceAndNotForEachOfThem() throws IOException {
        String row = "{'arn':'arn:aws:cloudtrail:us-east-1:320000000001:trail/main','is_logging':true}\n";
        Path rows = file("rows.jsonl", row.repeat(1000));

        toldOnce(
                Run.of("audit", rows),
                rows + ": it looks like rows of Steampipe's table aws_cloudtrail_trail, and not like the evidence of an"
                        + " account; to gather evidence from it and the files beside it: trailproof record --from "
                        + rows + " -o evidence.jsonl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'SchemaVersion':'2018-10-08','ProductArn':'x'}] | findings of Security Hub: they hold another",
                "CHECK_ID;STATUS;REGION | findings of Prowler: they hold another tool's verdicts",
                "{'configurationItems':[{'configurationItemStatus':'OK'}]} | configuration items of AWS Config: they hold neither",
                "account,region,status | a table (CSV): it does not tell an empty list from one that was not asked for",
            })
    void whyOtherToolsAnswersProveNothingIsSaidInOneSentence(String text, String words) throws IOException {
        Path file = file("file", text + "\n" + text);

        Run run = Run.of("audit", file);

        assertThat(run.err()).startsWith(file + ": it looks like " + words).hasLineCount(1);
        assertThat(run.status()).isEqualTo(65);
    }

    @Test
    void aFileOfWhichNothingIsKnownYieldsItsFirstErrorAlone() throws IOException {
        Path file = file("notes.txt", "one\ntwo\nthree\n");

        toldOnce(
                Run.of("audit", file),
                file + ", line 1, $: expected JSON, found `one` at byte 1; none of the 3 accounts or lines could be"
                        + " read");
    }

    @Test
    void accountsThatAreMalformedAreEachTold() throws IOException {
        Path file = file("evidence.jsonl", "{'accountId':'1','describeTrails':{}}\n".repeat(3));

        assertThat(Run.of("audit", file).err()).hasLineCount(3);
    }

    @Test
    void oneAccountAmongOtherLinesMakesAFileEvidence() throws IOException {
        Path file = file("evidence.jsonl", "x\ny\n" + Account.passing("111122223333") + "\n");

        assertThat(Run.of("audit", file).err()).hasLineCount(2);
    }

    @Test
    void utf16IsRecognized() throws IOException {
        Path file = folder.resolve("raw.json");
        Files.write(file, "\uFEFF{\"trailList\":[]}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Run.of("audit", file).err()).contains("it looks like an answer of describe-trails");
    }
}
