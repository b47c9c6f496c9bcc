package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {

    private static void refused(Run run, String message, String hint) {
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).endsWith("Try: " + hint + "\n");
    }

    @Test
    void noCommandIsRefused() {
        refused(
                Run.of(),
                "expected a command: audit, compare, history, record, remediate, verify or explain",
                "trailproof --help");
    }

    @Test
    void anEmptyNameIsRefusedInsteadOfStandingForTheCurrentDirectory() {
        Run run = Run.of("audit", "");
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("trailproof: expected a file or directory, found an empty name");
    }

    @Test
    void anUnknownCommandIsRefusedWithWhatWasMeant() {
        Run run = Run.of("adit");
        refused(run, "Unmatched argument at index 0: 'adit'", "trailproof --help");
        assertThat(run.err()).contains("Did you mean: trailproof audit");
    }

    @Test
    void anUnknownOptionIsRefused() {
        refused(Run.of("audit", "--alive"), "Unknown option: '--alive'", "trailproof audit --help");
    }

    @Test
    void anUnknownCriterionIsRefusedWithTheKnownOnes() {
        refused(
                Run.of("audit", "--criterion", "hub"),
                "unknown criterion `hub`; expected one of cis, security-hub, complete",
                "trailproof audit --help");
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        refused(
                Run.of("audit", "--format", "xml"),
                "unknown format `xml`; expected one of text, jsonl, csv, html, junit, ocsf, asff, oscal",
                "trailproof audit --help");
    }

    @Test
    void twoFormatsForOneStreamAreRefused() {
        refused(
                Run.of("audit", "--format", "text", "--format", "jsonl"),
                "only one --format may come without a file; write the others as --format jsonl=FILE",
                "trailproof audit --help");
    }

    @Test
    void twoFormatsForOneFileAreRefused() {
        refused(
                Run.of("audit", "--format", "text=a", "--format", "jsonl=./a"),
                "two formats would be written to `./a`",
                "trailproof audit --help");
    }

    @Test
    void aFormatWithAnEmptyFileNameIsRefused() {
        refused(Run.of("audit", "--format", "jsonl="), "expected a file after `jsonl=`", "trailproof audit --help");
    }

    @Test
    void aFileThatCannotBeAPathIsRefused() {
        refused(Run.of("audit", "a\0b"), "a\\u{0}b", "trailproof audit --help");
        refused(Run.of("audit", "--format", "jsonl=a\0b"), "a\\u{0}b", "trailproof audit --help");
    }

    @Test
    void helpNamesEveryOptionAndTheExitStatuses() {
        String help = Run.of("audit", "--help").out();
        assertThat(help).contains("--criterion", "--format", "--output", "--quiet", "FILE", "Exit status: 0 every");
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    }
}
