package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the command is interrupted, killed, or cannot write any more. */
@Tag("thorough")
class EndedProcessTest {

    private static final String MANAGEMENT = "111122223333";
    private static final String HANGING = "444455556666";
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path home;

    private SimulatedAws aws;
    private Path out;
    private Path err;

    @BeforeEach
    void start() throws IOException {
        aws = SimulatedAws.start();
        out = Files.createFile(home.resolve("out.txt"));
        err = Files.createFile(home.resolve("err.txt"));
        aws.account(MANAGEMENT, "us-east-1", "eu-west-1");
        aws.account(HANGING, "us-east-1");
        aws.organization(MANAGEMENT, HANGING);
        aws.role(HANGING, "Auditor");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private Process begin(String... arguments) throws IOException {
        Object[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--live", "--endpoint-url", String.valueOf(aws.endpoint())))
                .toArray();
        return LiveRun.in(home)
                .as(aws.accessKeyId(MANAGEMENT))
                .with("AWS_REGION", "us-east-1")
                .start(out, err, all);
    }

    private void hangs(String accountId) {
        aws.inject(Fault.delayed(Duration.ofSeconds(50)).on("DescribeTrails").forAccount(accountId));
    }

    private boolean isAsked(String accountId) {
        return aws.calls().stream()
                .anyMatch(call -> call.operation().equals("DescribeTrails")
                        && call.accountId().equals(accountId));
    }

    private static void await(Process process, BooleanSupplier condition) throws InterruptedException {
        boolean ended = false;
        while (!ended && !condition.getAsBoolean()) {
            // Looks again every few milliseconds: the process needs the processor more.
            ended = process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).isTrue();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Ends the process as ^C does, and checks its status; where signals are ignored, as in the background, asks it to end. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        boolean ignored = Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        new ProcessBuilder("kill", ignored ? "-TERM" : "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor()).isEqualTo(ignored ? 143 : 130);
    }

    @Test
    void anInterruptedRecordingHoldsWholeAccountsAndWholeGzip() throws Exception {
        hangs(HANGING);
        Path file = home.resolve("evidence.jsonl.gz");
        Process process = begin("record", "--org", "--role-name", "Auditor", "-o", file.toString());
        await(process, () -> size(file) > 0 && isAsked(HANGING));

        interrupt(process);

        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(file)) {
            assertThat(reader.stream().toList()).singleElement().isInstanceOf(RecordedAccount.Readable.class);
        }
    }

    @Test
    void anInterruptedReportIsWhole() throws Exception {
        hangs(HANGING);
        Path page = home.resolve("report.html");
        Process process =
                begin("audit", "--org", "--role-name", "Auditor", "--format", "jsonl", "--format", "html=" + page);
        await(process, () -> isAsked(HANGING));

        interrupt(process);

        assertThat(out).content().endsWith("}\n").contains(MANAGEMENT).doesNotContain(HANGING);
        assertThat(page).content().endsWith("</html>\n");
        assertThat(err).content().contains("interrupted after 1 account; what is written of them is whole");
    }

    @Test
    void interruptedPlansAreWhole() throws Exception {
        hangs(HANGING);
        Process process = begin("remediate", "--org", "--role-name", "Auditor", "--format", "sh");
        await(process, () -> size(out) > 0 && isAsked(HANGING));

        interrupt(process);

        assertThat(out).content().contains(MANAGEMENT).endsWith("\n\n").doesNotContain(HANGING);
        assertThat(err)
                .content()
                .contains("interrupted after the plans of 1 account; what is written of them is whole");
    }

    @Test
    void whereNothingWasAnsweredTheOldFileStays() throws Exception {
        hangs(MANAGEMENT);
        Path file = Files.writeString(home.resolve("evidence.jsonl"), "old\n");
        Path none = home.resolve("none.html");
        for (String command : List.of("record", "remediate", "audit")) {
            aws.clearCalls();
            List<String> arguments = new ArrayList<>(List.of(command, "-o", file.toString()));
            if (command.equals("audit")) {
                arguments.addAll(List.of("--format", "jsonl", "--format", "html=" + none));
            }
            Process process = begin(arguments.toArray(String[]::new));
            await(process, () -> isAsked(MANAGEMENT));

            interrupt(process);

            assertThat(file).as(command).hasContent("old\n");
        }
        assertThat(none).doesNotExist();
        assertThat(err).content().contains("interrupted after 0 accounts; nothing was written");
    }

    @Test
    void aKilledChangeHasToldEachCallAndTheNextRunFinishesIt() throws Exception {
        aws.bucket("management-events-" + MANAGEMENT, MANAGEMENT, "us-east-1");
        aws.inject(Fault.delayed(Duration.ofSeconds(50)).on("StartLogging"));
        Process process = begin("remediate", "--apply", "--yes");
        await(
                process,
                () -> aws.calls().stream().anyMatch(call -> call.operation().equals("StartLogging")));

        process.destroyForcibly().waitFor();

        assertThat(out)
                .content()
                .containsSubsequence("calling CreateTrail arn:", "DONE CreateTrail arn:", "calling StartLogging arn:")
                .doesNotContain("DONE StartLogging");
        aws.clearFaults();
        Process next = begin("remediate", "--apply", "--yes");
        assertThat(next.waitFor()).isZero();
        assertThat(out).content().contains("DONE StartLogging arn:").endsWith("afterwards: PASS\n");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        assumeTrue(Files.exists(FULL), "there is no /dev/full here");
        for (List<String> command : List.of(
                List.of("audit", "-o", "/dev/full"),
                List.of("audit", "--format", "jsonl=/dev/full"),
                List.of("audit", "--format", "html=/dev/full"),
                List.of("record", "-o", "/dev/full"),
                List.of("remediate", "-o", "/dev/full"))) {
            Process process = begin(command.toArray(String[]::new));

            assertThat(process.waitFor()).as("%s", command).isEqualTo(ExitStatus.SOFTWARE);
            assertThat(err)
                    .content()
                    .as("%s", command)
                    .startsWith("trailproof: cannot write ")
                    .contains(" to its end: No space left on device")
                    .hasLineCount(1);
        }
    }

    @Test
    void aFullDiskBehindStandardOutputIsNamed() throws Exception {
        assumeTrue(Files.exists(FULL), "there is no /dev/full here");
        for (String command : List.of("audit", "record", "remediate")) {
            out = FULL;
            Process process = begin(command);

            assertThat(process.waitFor()).as(command).isEqualTo(ExitStatus.SOFTWARE);
            assertThat(err).content().as(command).contains(" to its end: No space left on device");
        }
    }
}
