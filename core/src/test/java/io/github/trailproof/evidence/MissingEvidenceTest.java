package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingEvidenceTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Failed DENIED = new Failed("AccessDeniedException", Optional.of("no"));

    @Test
    void aCallAboutATrailGoesToTheArnsRegion() {
        MissingEvidence missing = MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, ARN);
        assertThat(missing.region()).contains("eu-west-1");
        assertThat(missing.trailArn()).contains(ARN);
        assertThat(missing.cause()).isEqualTo(new NotAsked());
    }

    @Test
    void everyCallNamesItsOperationAndItsAction() {
        assertThat(Operation.values())
                .extracting(operation -> operation.apiName() + " "
                        + MissingEvidence.of(operation, DENIED).iamAction())
                .containsExactly(
                        "DescribeTrails cloudtrail:DescribeTrails",
                        "GetTrailStatus cloudtrail:GetTrailStatus",
                        "GetEventSelectors cloudtrail:GetEventSelectors",
                        "ListRegions account:ListRegions",
                        "AssumeRole sts:AssumeRole",
                        "Plan ");
    }

    @Test
    void onlyACallThatFailedHasAnErrorCode() {
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-1", DENIED)
                        .errorCode())
                .contains("AccessDeniedException");
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new NotAsked()).errorCode())
                .isEmpty();
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Unsettled("x"))
                        .errorCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDenied",
                "AccessDeniedException",
                "UnauthorizedOperation",
                "NotAuthorizedException",
                "OperationNotPermittedException"
            })
    void aRefusedCallIsDenied(String code) {
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Failed(code, Optional.empty()))
                        .isDenied())
                .isTrue();
    }

    @Test
    void aCallThatFailedOtherwiseOrWasNotMadeIsNotDenied() {
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Failed("ThrottlingException", Optional.empty()))
                        .isDenied())
                .isFalse();
        assertThat(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new NotAsked()).isDenied())
                .isFalse();
    }

    @Test
    void onlyARuleFindsWhatAnAnswerLeavesOpen() {
        MissingEvidence open = MissingEvidence.of(
                Operation.GET_TRAIL_STATUS, ARN, new MissingEvidence.Inconclusive(new Finding.Absent("IsLogging")));
        assertThat(open.isAnswered()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.missing(open))
                .withMessage("expected why there is no answer, found what an answer leaves open");
    }

    @Test
    void missingEvidenceIsSortedByOperationRegionTrailAndCause() {
        TrailArn other = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/other");
        List<MissingEvidence> sorted = List.of(
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Unsettled("z")),
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "", new Unsettled("z")),
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-1", new Unsettled("z")),
                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", DENIED),
                MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, DENIED),
                MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, new NotAsked()),
                MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, new Unsettled("z")),
                MissingEvidence.of(Operation.GET_TRAIL_STATUS, other, DENIED));
        List<MissingEvidence> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        Collections.sort(backwards);
        assertThat(backwards).isEqualTo(sorted);
    }

    @Test
    void differentErrorsNeverCompareAsEqual() {
        MissingEvidence one =
                MissingEvidence.of(Operation.LIST_REGIONS, new Failed("A", Optional.of("B], message=Optional[C")));
        MissingEvidence other =
                MissingEvidence.of(Operation.LIST_REGIONS, new Failed("A, message=Optional[B]", Optional.of("C")));
        assertThat(one).isNotEqualByComparingTo(other);
    }
}
