package io.github.trailproof.remediation.text;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.KMS;
import static io.github.trailproof.remediation.Reason.Purpose.REPLACE_SELECTORS;
import static io.github.trailproof.remediation.Reason.Purpose.SETTLE_THE_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.remediation.Account;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.SelectorObstacle;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole plans in each form. The expected texts are files beside this test, one for each plan and form. */
class PlanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "creating.sh",
                "creating.ps1",
                "creating.txt",
                "creating.tf",
                "creating.json",
                "making.txt",
                "making.tf",
                "making.json",
                "changing.sh",
                "changing.ps1",
                "changing.txt",
                "changing.tf",
                "changing.json",
                "replacing.txt",
                "replacing.tf",
                "replacing.json",
                "asking.sh",
                "asking.txt",
                "asking.tf"
            })
    void aPlanReadsAsShown(String file) throws IOException {
        int dot = file.indexOf('.');
        Planned planned = switch (file.substring(0, dot)) {
            case "creating" -> creating(false);
            case "making" -> creating(true);
            case "changing" -> changing();
            case "replacing" -> replacing();
            default -> asking();
        };
        RemediationPlan plan = planned.plan();
        String text = switch (file.substring(dot + 1)) {
            case "sh" -> PlanText.shell(plan);
            case "ps1" -> PlanText.powerShell(plan);
            case "txt" -> String.join("\n", PlanText.console(plan)) + "\n";
            case "tf" -> PlanText.terraform(plan, planned.evidence());
            default -> String.join("", PlanText.cloudFormation(plan, planned.evidence()));
        };
        assertThat(text).isEqualTo(shown(file));
    }

    private record Planned(RemediationPlan plan, AccountEvidence evidence) {}

    private static String shown(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanTextTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An account without trails, and a new one with everything that can be chosen. */
    private static Planned creating(boolean makesBucket) {
        NewTrail newTrail = NewTrail.builder()
                .name("audit")
                .s3BucketName("acme-logs")
                .s3KeyPrefix("trails/all")
                .kmsKeyId("alias/logs")
                .makesBucket(makesBucket)
                .build();
        Account account = new Account();
        return new Planned(account.plan(Criterion.COMPLETE, newTrail), account.evidence());
    }

    /** A trail that needs every kind of call, one of another account, and a second trail that is only started. */
    private static Planned changing() {
        TrailArn main = arn(HERE, "main");
        TrailArn foreign = arn(MANAGEMENT, THERE, "theirs");
        Account account = new Account()
                .atHome(main)
                .status(
                        main,
                        TrailStatus.builder()
                                .isLogging(false)
                                .latestDeliveryError("AccessDenied")
                                .build())
                .selects(
                        main,
                        Chosen.basic(
                                Chosen.management(ReadWriteType.WRITE_ONLY, KMS),
                                Chosen.data(ReadWriteType.READ_ONLY, false, "arn:aws:s3:::it's/")))
                .atHome(foreign, ON, ALL);
        RemediationPlan plan = account.plan(Criterion.CIS);
        List<Step> steps = new ArrayList<>(plan.steps());
        Reason stopped = plan.steps().get(2).reason();
        steps.add(new Step.StartLogging(arn(HERE, "second"), stopped));
        return new Planned(new RemediationPlan(OWN, Criterion.CIS, steps, plan.notes(), true), account.evidence());
    }

    /** A trail whose selectors alone do not suffice. */
    private static Planned replacing() {
        TrailArn main = arn(HERE, "main");
        EventSelectors selectors = Chosen.advanced(
                Chosen.selector(Chosen.equal("eventCategory", "Management"), Chosen.equal("readOnly", "true")),
                Chosen.selector(
                        Chosen.equal("eventCategory", "Data"),
                        Chosen.equal("resources.type", "AWS::S3::Object"),
                        Chosen.not("resources.ARN", "${arn}")));
        Account account = new Account().everywhere(main, ON, selectors);
        return new Planned(account.plan(Criterion.SECURITY_HUB), account.evidence());
    }

    /** Every kind of request, and notes on what prevents calls. */
    private static Planned asking() {
        TrailArn main = arn(HERE, "main");
        TrailArn foreign = arn(MANAGEMENT, HERE, "theirs");
        MissingEvidence denied = MissingEvidence.of(
                Operation.GET_EVENT_SELECTORS, main, new Failed("AccessDeniedException", Optional.empty()));
        MissingEvidence regions = MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked());
        MissingEvidence status = MissingEvidence.of(Operation.GET_TRAIL_STATUS, foreign, new NotAsked());
        List<Step> steps = List.of(
                new Step.GrantPermission(OWN, denied, because(new Reason.Open(denied, REPLACE_SELECTORS))),
                new Step.CollectAgain(OWN, regions, because(new Reason.Open(regions, SETTLE_THE_VERDICT))),
                new Step.AskOwner(foreign, Optional.of(status), because(new Reason.Open(status, SETTLE_THE_VERDICT))),
                new Step.AskOwner(foreign, Optional.empty(), because(new Reason.NothingUnmet())),
                new Step.ChooseNewTrail(OWN, because(new Reason.HomeRegionFull(HERE, 5))));
        List<Note> notes = List.of(
                new Note.KeptSelectors(main, new SelectorObstacle.NotRead(denied)),
                new Note.FullRegion(HERE, 5, Optional.empty()));
        return new Planned(
                new RemediationPlan(OWN, Criterion.SECURITY_HUB, steps, notes, false), HostilePlans.nothingKnown());
    }

    private static Reason because(Reason.Cause cause) {
        return new Reason(cause, List.of(), List.of());
    }
}
