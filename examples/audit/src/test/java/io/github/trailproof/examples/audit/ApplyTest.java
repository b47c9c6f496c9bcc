package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan carried out, on the simulated AWS. */
@Tag("thorough")
class ApplyTest {

    private static final String ID = "111122223333";
    private static final String BUCKET = "management-events-" + ID;

    @TempDir
    private Path home;

    private SimulatedAws aws;

    @BeforeEach
    void start() {
        aws = SimulatedAws.start();
        aws.account(ID, "us-east-1", "eu-west-1");
        aws.bucket(BUCKET, ID, "eu-west-1");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private Run apply(String answer, String... more) {
        LiveRun run = LiveRun.in(home)
                .as(aws.accessKeyId(ID))
                .with("AWS_REGION", "us-east-1")
                .answering(answer);
        Object[] arguments = new Object[more.length + 5];
        arguments[0] = "remediate";
        arguments[1] = "--live";
        arguments[2] = "--apply";
        arguments[3] = "--endpoint-url";
        arguments[4] = aws.endpoint();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run.run(arguments);
    }

    private long changes() {
        return aws.calls().stream()
                .map(Call::operation)
                .filter(operation -> operation.equals("CreateTrail") || operation.equals("StartLogging"))
                .count();
    }

    @Test
    void afterTheWordYesTheAccountPasses() {
        Run run = apply("yes\n");

        assertThat(run.err()).contains("Make 2 calls that change account 111122223333? Type yes to go on: ");
        assertThat(run.out())
                .contains("2 of 2 steps in effect", "DONE CreateTrail", "DONE StartLogging")
                .endsWith("afterwards: PASS\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void noTrailIsPointedAtABucketOfAnotherAccount() {
        aws.bucket(BUCKET, "444455556666", "us-east-1");
        Run run = apply("", "--yes");

        assertThat(run.out())
                .contains("REFUSED CreateTrail", "is not one of the account " + ID)
                .endsWith("afterwards: FAIL\n");
        assertThat(changes()).isZero();
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void noTrailIsPointedAtABucketThatIsNotThere() {
        Run run = apply("", "--yes", "--bucket", "nowhere-to-be-found");

        assertThat(run.out()).contains("FAILED CreateTrail", "HeadBucket answered NoSuchBucket");
        assertThat(changes()).isZero();
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void besideAFolderForThePlanWhatWasDoneIsStillTold(@TempDir Path plans) {
        Run run = apply("", "--yes", "-o", plans.toString());

        assertThat(plans.resolve(ID + ".txt")).content().contains("2 steps to PASS");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("DONE CreateTrail", "DONE StartLogging", "afterwards: PASS\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void anyOtherAnswerChangesNothing() {
        Run run = apply("y\n");

        assertThat(run.out()).endsWith("nothing was changed\n");
        assertThat(changes()).isZero();
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void withoutAnAnswerNothingIsChanged() {
        assertThat(apply("").out()).endsWith("nothing was changed\n");
        assertThat(changes()).isZero();
    }

    @Test
    void theConfirmationCanBeGivenBefore() {
        assertThat(apply("", "--yes").status()).isZero();
        assertThat(apply("", "--yes").out()).contains("nothing to do");
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void whatFailedIsToldAndTheNextRunFinishesIt() {
        aws.inject(Fault.accessDenied().on("StartLogging"));
        Run run = apply("", "--yes");
        assertThat(run.out())
                .contains("DONE CreateTrail", "FAILED StartLogging", "AccessDeniedException")
                .endsWith("afterwards: FAIL\n");
        assertThat(run.status()).isEqualTo(1);

        aws.clearFaults();
        Run again = apply("", "--yes");
        assertThat(again.out()).contains("1 of 1 steps in effect").endsWith("afterwards: PASS\n");
    }
}
