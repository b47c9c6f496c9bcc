package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private static final String ID = "111122223333";

    @TempDir
    private Path folder;

    private Path file(String name, Object... accounts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Object account : accounts) {
            lines.append(account).append('\n');
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private static Account covered(String id) {
        return Account.without(id)
                .everywhere("main", "{}")
                .logging("main", true)
                .selectors("main", Account.ALL);
    }

    @Test
    void aStoppedTrailIsNamedWithTheEventsItLoses() throws IOException {
        Path before = file("before.jsonl", covered(ID));
        Path after = file("after.jsonl", covered(ID).logging("main", false));

        Run run = Run.of("compare", before, after);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("- LOST  111122223333  events are lost")
                .contains("CIS: PASS before, FAIL now")
                .containsPattern("lost +reads and writes, in ap-northeast-1, ")
                .contains("stopped logging");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void nothingIsLostBetweenEqualEvidences() throws IOException {
        Path before = file("before.jsonl", covered(ID));

        Run run = Run.of("compare", before, file("after.jsonl", covered(ID)));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("= KEPT  111122223333  nothing is lost");
    }

    @Test
    void whatIsNotAnsweredAnyMoreMayBeLost() throws IOException {
        Path before = file("before.jsonl", covered(ID));
        Path after = file("after.jsonl", covered(ID).status("main", "{'error':{'code':'AccessDeniedException'}}"));

        Run run = Run.of("compare", before, after);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("? OPEN  111122223333  events may be lost");
    }

    @Test
    void machinesGetOneObjectPerAccount() throws IOException {
        Path before = file("before.jsonl", covered(ID));
        Path after = file("after.jsonl", covered(ID).logging("main", false));

        Run run = Run.of("compare", "--format", "jsonl", before, after);

        JsonNode line = new JsonMapper().readTree(run.out());
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("accountId", "before", "after", "lost", "gained", "mayBeLost", "changes", "blame");
        assertThat(line.at("/before/verdicts/CIS").asText()).isEqualTo("PASS");
        assertThat(line.at("/after/verdicts/CIS").asText()).isEqualTo("FAIL");
        assertThat(line.at("/lost/0/blame/0/0")).isEqualTo(line.at("/changes/0"));
        assertThat(line.at("/changes/0").toString())
                .isEqualTo(
                        "{\"trailArn\":\"arn:aws:cloudtrail:us-east-1:" + ID
                                + ":trail/main\",\"facet\":\"LOGGING\",\"field\":\"IsLogging\",\"before\":\"true\",\"after\":\"false\"}");
        assertThat(line.at("/blame/CIS/0/0")).isEqualTo(line.at("/changes/0"));
    }

    @Test
    void anAccountInOneOfThemAloneIsAnErrorAndTheOthersAreCompared() throws IOException {
        Path before = file("before.jsonl", covered(ID), covered("222233334444"));
        Path after = file("after.jsonl", covered(ID), covered("333344445555"));

        Run run = Run.of("compare", "--format", "csv", before, after);

        assertThat(run.status()).isEqualTo(65);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1)).startsWith(ID + ",PASS,PASS,");
        assertThat(run.err())
                .contains("account 333344445555: there is no evidence of it in BEFORE to compare it with")
                .contains("account 222233334444: there is no evidence of it in AFTER to compare it with");
    }

    @Test
    void anOutputThatIsAnInputIsRefused() throws IOException {
        Path before = file("before.jsonl", covered(ID));

        Run run = Run.of("compare", "-o", before, before, file("after.jsonl", covered(ID)));

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("is an input; it would be overwritten");
    }
}
