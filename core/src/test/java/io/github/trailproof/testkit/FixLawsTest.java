package io.github.trailproof.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The mistakes that fixers make are found by the laws. */
class FixLawsTest {

    private static final TrailArn TRAIL = new TrailArn("aws", "us-east-1", "111122223333", "trail");

    private final AccountEvidence fixed = account(true, all());

    @Test
    void anAuditorIsNotAskedAboutAnAccountOfWhichSomethingIsMissing() {
        AccountEvidence denied = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing(
                        "us-east-1",
                        Evidence.missing(MissingEvidence.of(
                                Operation.DESCRIBE_TRAILS,
                                "us-east-1",
                                new MissingEvidence.Failed("AccessDeniedException", Optional.empty()))))
                .build();

        assertThatThrownBy(() -> Laws.agreesWithAnAuditor((account, criterion) -> Verdict.FAIL, denied, Criterion.CIS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected an account of which nothing is missing")
                .hasMessageContaining("AccessDeniedException");
    }

    @Test
    void aFixThatDoesNotPassIsFound() {
        assertThatThrownBy(() -> Laws.aFixPasses(account -> account, account(false, all()), Criterion.CIS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken law: a fix applied passes the criterion it was made for");
        assertThatCode(() -> Laws.aFixPasses(account -> fixed, account(false, all()), Criterion.CIS))
                .doesNotThrowAnyException();
    }

    @Test
    void aFixThatWipesTheDataEventSelectorsIsFound() {
        Optional<EventSelectors> data = Optional.of(EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.READ_ONLY)
                        .includeManagementEvents(true)
                        .addDataResources(DataResource.builder()
                                .type("AWS::S3::Object")
                                .addValues("arn:aws:s3")
                                .build())
                        .build())
                .build());

        assertThatThrownBy(() -> Laws.aFixKeepsEveryEvent(account -> fixed, account(true, data)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken law: a fix keeps every event that was recorded before")
                .hasMessageContaining("event: DataEvent[");
        assertThatCode(() -> Laws.aFixKeepsEveryEvent(account -> fixed, account(true, all())))
                .doesNotThrowAnyException();
    }

    @Test
    void aFixThatStopsATrailIsFound() {
        assertThatThrownBy(() -> Laws.aFixKeepsEveryEvent(account -> account(false, all()), account(true, all())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("event: ManagementEvent[");
    }

    @Test
    void aFixThatReplacesSelectorsItDidNotReadIsFound() {
        assertThatThrownBy(() -> Laws.aFixReplacesNoUnreadSelectors(account -> fixed, account(true, Optional.empty())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken law: a fix never replaces selectors that were not read");
    }

    private static Optional<EventSelectors> all() {
        return Optional.of(EventSelectors.defaultSelectors());
    }

    private static AccountEvidence account(boolean logs, Optional<EventSelectors> selectors) {
        var builder = AccountEvidence.builder()
                .accountId(TRAIL.accountId())
                .putListing(
                        TRAIL.region(),
                        Evidence.known(TrailListing.of(Trail.builder()
                                .trailArn(TRAIL)
                                .isMultiRegionTrail(true)
                                .build())))
                .putStatus(
                        TRAIL,
                        Evidence.known(TrailStatus.builder().isLogging(logs).build()));
        selectors.ifPresent(known -> builder.putSelectors(TRAIL, Evidence.known(known)));
        return builder.build();
    }
}
