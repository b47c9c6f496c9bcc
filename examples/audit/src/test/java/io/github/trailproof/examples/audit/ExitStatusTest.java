package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitStatusTest {

    private static final String SECURITY_HUB_FAILS =
            "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                    + "'ExcludeManagementEventSources':['kms.amazonaws.com']}]}";

    @TempDir
    private Path folder = Path.of("");

    private Path file(Object... accounts) throws IOException {
        List<String> lines = List.of(accounts).stream().map(Object::toString).toList();
        return Files.write(folder.resolve("evidence.jsonl"), lines);
    }

    @Test
    void isZeroWhenEveryAccountPasses() throws IOException {
        assertThat(Run.of("audit", file(Account.passing("111122223333"), Account.passing("222233334444")))
                        .status())
                .isZero();
    }

    @Test
    void isOneWhenAnAccountFailsWhateverTheOthersAre() throws IOException {
        Path file =
                file(Account.open("111122223333"), Account.failing("222233334444"), Account.passing("333344445555"));
        assertThat(Run.of("audit", file).status()).isEqualTo(1);
    }

    @Test
    void isTwoWhenNoneFailsAndOneIsIndeterminate() throws IOException {
        assertThat(Run.of("audit", file(Account.open("111122223333"), Account.passing("222233334444")))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void followsTheChosenCriterion() throws IOException {
        Account account = Account.without("111122223333")
                .trail("main")
                .logging("main", true)
                .selectors("main", SECURITY_HUB_FAILS);
        Path file = file(account);
        assertThat(Run.of("audit", file).status()).isZero();
        assertThat(Run.of("audit", "--criterion", "cis", file).status()).isZero();
        assertThat(Run.of("audit", "--criterion", "security-hub", file).status())
                .isEqualTo(1);
    }

    @Test
    void is65WhenAnInputIsUnreadableEvenIfAnAccountFails() throws IOException {
        Run run = Run.of("audit", file(Account.failing("111122223333"), "{", Account.passing("222233334444")));
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out()).contains("✘ FAIL  111122223333", "✔ PASS  222233334444");
    }

    @Test
    void is65ForAFileThatIsNotThereAndTheOthersAreStillAnswered() throws IOException {
        Run run = Run.of("audit", folder.resolve("nowhere.jsonl"), file(Account.passing("111122223333")));
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).isEqualTo(folder.resolve("nowhere.jsonl") + ": there is no such file\n");
        assertThat(run.out()).contains("✔ PASS  111122223333");
    }

    @Test
    void is65ForAFileWithoutAnyAccountBecauseNothingWasAudited() throws IOException {
        Run run = Run.of("audit", file());
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).endsWith("evidence.jsonl: it holds no account\n");
    }

    @Test
    void is65ForAFolderWithoutEvidence() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        Run run = Run.of("audit", folder);
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains("the directory holds no .jsonl or .json file");
    }

    @Test
    void is70WithOneLineWhenTheCommandItselfIsAtFault() {
        OutputStream faulty = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("a fault");
            }
        };
        Run run = Run.into(faulty, Map.of(), "audit");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err()).contains("a fault", "TRAILPROOF_DEBUG=1").hasLineCount(1);
        Run debug = Run.into(faulty, Map.of("TRAILPROOF_DEBUG", "1"), "audit");
        assertThat(debug.status()).isEqualTo(70);
        assertThat(debug.err()).contains("\tat io.github.trailproof");
    }

    @Test
    void isZeroForHelpAndVersionAndExplain() {
        assertThat(Run.of("--help").status()).isZero();
        assertThat(Run.of("audit", "--help").status()).isZero();
        assertThat(Run.of("--version").status()).isZero();
        assertThat(Run.of("explain").status()).isZero();
    }
}
