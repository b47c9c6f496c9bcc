package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.console.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a process may be started, with Java alone and by the script. */
class StartedProcessTest {

    private static final Path SCRIPT = Path.of("trailproof").toAbsolutePath();

    @TempDir
    private Path home;

    @BeforeEach
    void writeEvidence() throws IOException {
        Files.writeString(home.resolve("evidence.jsonl"), Account.passing("111122223333") + "\n");
    }

    /** Runs a line of the shell, in which $java starts the command. */
    private Run shell(String line) throws Exception {
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", line))
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment()
                .put(
                        "java",
                        Path.of(System.getProperty("java.home"), "bin", "java")
                                + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "
                                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + " " + Main.class.getName());
        builder.environment().put("LC_ALL", "C");
        int status = builder.start().waitFor();
        return new Run(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    @Tag("thorough")
    void closedStandardInputIsAnInputWithoutAccounts() throws Exception {
        Run run = shell("$java audit - evidence.jsonl <&-");

        assertThat(run.err()).isEqualTo("-: it holds no account\n");
        assertThat(run.out()).contains("PASS  111122223333");
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    @Tag("thorough")
    void aNameBeyondAsciiIsRefusedWhereTheLocaleLosesIt() throws Exception {
        Run run = shell("mv evidence.jsonl \"$(printf 'caf\\303\\251.jsonl')\"; $java audit caf*.jsonl -o caf*.html");

        assertThat(run.err())
                .contains("names with characters beyond ASCII are not understood in this locale: set LC_ALL=C.UTF-8");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    @Tag("thorough")
    void aFolderHoldsFilesOfAnyNameInAnyLocale() throws Exception {
        Run run = shell("mkdir d; mv evidence.jsonl \"$(printf 'd/caf\\303\\251.jsonl')\"; $java audit d -o out.html");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    /** The script in a folder of its own, whose jar is built, with a Java that says what it was given. */
    private Run script(String line) throws Exception {
        Files.copy(SCRIPT, home.resolve("trailproof"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("target"));
        Files.createFile(home.resolve("target/trailproof-example-audit.jar"));
        Files.createFile(home.resolve("target/built"));
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                echo "locale $LC_ALL"
                for last; do :; done
                [ -r "$last" ] && echo "it is there"
                cat
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return shell(line);
    }

    @Test
    void theScriptOpensStandardInputIfItIsClosed() throws Exception {
        Run run = script("sh trailproof audit - <&-");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void theScriptTakesNamesBeyondAsciiInTheLocaleC() throws Exception {
        Run run = script(
                "f=$(printf 'caf\\303\\251.jsonl'); mv evidence.jsonl \"$f\"; sh trailproof audit \"$f\" </dev/null");

        assertThat(run.out()).contains("it is there");
        assertThat(run.out())
                .contains(
                        shell("locale -a").out().lines().anyMatch(name -> name.matches("(?i)C[.]utf-?8"))
                                ? "locale C.UTF-8"
                                : "locale C");
    }
}
