package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence as tools other than the AWS CLI write it. */
class EvidenceFormsTest {

    private static final String ID = "111122223333";

    @TempDir
    private Path folder = Path.of("");

    private Path file(Object... accounts) throws IOException {
        List<String> lines = List.of(accounts).stream().map(Object::toString).toList();
        return Files.write(folder.resolve("evidence.jsonl"), lines);
    }

    @Test
    void theErrorThatBoto3RaisesIsADeniedCallAndNoEmptyAnswer() throws IOException {
        Account account = Account.without(ID)
                .listing(
                        "us-east-1", "{'Error':{'Code':'AccessDeniedException','Message':'no'},'ResponseMetadata':{}}");
        Path file = file(account);

        assertThat(Run.of("audit", "--format", "jsonl", file).out())
                .contains("\"CIS\":\"INDETERMINATE\"", "\"errorCode\":\"AccessDeniedException\"");
        assertThat(Run.of("audit", file).out()).doesNotContain("no permission settles this");
    }

    @Test
    void aFailureWithoutACodeLeavesTheMatterOpenAndIsNamed() throws IOException {
        Account account = Account.open(ID).status("main", "{'error':{'message':'API error'}}");
        Run run = Run.of("audit", "--format", "jsonl", file(account));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("\"CIS\":\"INDETERMINATE\"", "\"reason\":\"an error without a code, `API error`\"");
    }

    @Test
    void aTimeThatIsNoneIsTheAccountsWarningAndChangesNoVerdict() throws IOException {
        Path file = file(
                Account.passing("222233334444"),
                Account.passing(ID).status("main", "{'IsLogging':true,'StartLoggingTime':'yesterday'}"));
        String place = file + ", line 2, $.getTrailStatus['arn:aws:cloudtrail:us-east-1:" + ID
                + ":trail/main'].StartLoggingTime";
        Run text = Run.with(Map.of("COLUMNS", "160"), "", "audit", file);
        Run jsonl = Run.of("audit", "--format", "jsonl", file);

        assertThat(text.status()).isZero();
        assertThat(text.out().replaceAll("\\s+", " "))
                .containsSubsequence("222233334444", "! WARNING", place, "found the text `yesterday`", "PASS " + ID);
        assertThat(text.err())
                .startsWith("warning: " + place + ": expected a time")
                .hasLineCount(1);
        assertThat(jsonl.err()).isEqualTo(text.err());
        assertThat(jsonl.out()).hasLineCount(2);
        assertThat(Run.of("remediate", file).err()).isEqualTo(text.err());
    }
}
