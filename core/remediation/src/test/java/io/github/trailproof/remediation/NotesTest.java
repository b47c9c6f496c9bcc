package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan notes about buckets and about regions that have no room for a trail. */
class NotesTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final TrailArn NEW = arn(HERE, "new");
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());

    private static Step.Call create() {
        return new Step.CreateTrail(NEW, "new-logs", Optional.empty(), Optional.empty(), REASON);
    }

    private static List<String> texts(List<Note> notes) {
        return notes.stream().map(PlanSentences::of).toList();
    }

    private static List<TrailArn> withPolicies(Account account, Step.Call... calls) {
        return new Notes(account.evidence(), List.of(calls))
                .ofBuckets().stream()
                        .filter(Note.BucketPolicyNote.class::isInstance)
                        .map(note -> ((Note.BucketPolicyNote) note).trailArn())
                        .toList();
    }

    private static List<Optional<String>> impacts(Account account, Step.Call... calls) {
        return new Notes(account.evidence(), List.of(calls))
                .ofBuckets().stream()
                        .filter(Note.ImpactNote.class::isInstance)
                        .map(note -> ((Note.ImpactNote) note).s3BucketName())
                        .toList();
    }

    private static TrailStatus stopped(String error) {
        return TrailStatus.builder().isLogging(false).latestDeliveryError(error).build();
    }

    @Test
    void aPolicyIsGivenForANewTrailAndForOneWhoseDeliveriesFail() {
        Step.Call start = new Step.StartLogging(ONE, REASON);
        Account account = new Account().everywhere(ONE).selectsAll(ONE);

        assertThat(withPolicies(account.logs(ONE, false), create(), start)).containsExactly(NEW);
        assertThat(withPolicies(account.status(ONE, stopped(" ")), start)).isEmpty();
        assertThat(withPolicies(account.status(ONE, stopped("AccessDenied")), create(), start))
                .containsExactly(NEW, ONE);
    }

    @Test
    void withoutABucketThereIsNoPolicyToGive() {
        Account account =
                new Account().with(HERE, Trail.builder().trailArn(ONE).build()).status(ONE, stopped("NoSuchBucket"));

        assertThat(withPolicies(account, new Step.StartLogging(ONE, REASON))).isEmpty();
    }

    @Test
    void eachBucketThatReceivesNewEventsIsNamedOnce() {
        TrailArn other = arn(HERE, "other");
        TrailArn bare = arn(HERE, "bare");
        Account account = new Account()
                .everywhere(ONE)
                .everywhere(other)
                .with(HERE, Trail.builder().trailArn(bare).build());

        assertThat(impacts(
                        account,
                        new Step.StartLogging(ONE, REASON),
                        new Step.StartLogging(other, REASON),
                        new Step.StartLogging(bare, REASON),
                        create()))
                .containsExactly(Optional.empty(), Optional.of("logs"), Optional.of("new-logs"));
        assertThat(texts(new Notes(account.evidence(), List.of(new Step.StartLogging(bare, REASON))).ofBuckets()))
                .singleElement()
                .asString()
                .startsWith("more log files accumulate in the trail's bucket until something removes them: ");
    }

    @Test
    void theTrailsOwnPrefixKeyAndOrganizationAreInItsPolicy() {
        Trail trail = Trail.builder()
                .trailArn(ONE)
                .s3BucketName("all-logs")
                .s3KeyPrefix("trails")
                .kmsKeyId("key")
                .isOrganizationTrail(true)
                .build();
        Account account = new Account().shown(trail).status(ONE, stopped("AccessDenied"));

        List<Note> notes = new Notes(account.evidence(), List.of(new Step.StartLogging(ONE, REASON))).ofBuckets();

        assertThat(notes.get(0)).isInstanceOfSatisfying(Note.BucketPolicyNote.class, note -> {
            assertThat(PlanSentences.of(note))
                    .isEqualTo("deliveries of the trail fail: the policy of bucket `all-logs` must allow CloudTrail to"
                            + " write for it, and the policy of its key to encrypt");
            assertThat(PlanText.bucketPolicy(note)).contains("arn:aws:s3:::all-logs/trails/AWSLogs/o-*/*");
            assertThat(PlanText.keyPolicyStatements(note)).isPresent();
        });
    }

    /** A region with so many trails, each of which is seen there alone. */
    private static Account full(int trails) {
        Account account = new Account();
        for (int number = 1; number <= trails; number++) {
            account.atHome(arn(THERE, "trail-" + number));
        }
        return account.atHome(ONE);
    }

    private static List<String> ofFullRegions(Account account, Step.Call... calls) {
        return texts(new Notes(account.evidence(), List.of(calls)).ofFullRegions());
    }

    @Test
    void onlyACopyThatIsNewInAFullRegionIsInTheWay() {
        Step.Call update = new Step.UpdateTrail(ONE, REASON);
        Step.Call start = new Step.StartLogging(ONE, REASON);

        assertThat(ofFullRegions(full(4), update, start)).isEmpty();
        assertThat(ofFullRegions(full(5), update, start))
                .containsExactly("eu-west-1 already has 5 trails, and 5 are allowed: one may have to be deleted before "
                        + ONE + " can appear there");
        assertThat(ofFullRegions(full(6).everywhere(ONE), update, start)).isEmpty();
        assertThat(ofFullRegions(full(5), start)).isEmpty();
    }

    @Test
    void aPlanWithoutCallsNeedsNoNotes() {
        Notes notes = new Notes(full(6).evidence(), List.of());
        assertThat(notes.ofBuckets()).isEmpty();
        assertThat(notes.ofFullRegions()).isEmpty();
        assertThat(new Account().everywhere(ONE, ON, ALL).plan(Criterion.CIS).notes())
                .isEmpty();
    }
}
