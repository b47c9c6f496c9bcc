package io.github.trailproof.remediation.organization;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Trails that were an organization's and are ordinary trails of their owner now, or may be. */
final class LostOrganization {

    private LostOrganization() {}

    /** The calls that make each of them an organization trail. */
    static List<List<Step.Call>> calls(
            List<AccountEvidence> accounts, Optional<String> managementAccount, Criterion criterion) {
        List<List<Step.Call>> calls = new ArrayList<>();
        for (AccountEvidence owner : accounts) {
            boolean manages = managementAccount.equals(Optional.of(owner.accountId()));
            for (ObservedTrail trail : owner.observedTrails()) {
                TrailArn arn = trail.trailArn();
                if (arn.isOwnedBy(owner.accountId())
                        && trail.isOrganizationTrail() == Flag.FALSE
                        && !Reason.LandingZone.manages(arn)
                        && (manages || accounts.stream().anyMatch(account -> seesItAsOrganizations(arn, account)))) {
                    calls.add(List.of(new Step.UpdateTrail(arn, true, reason(criterion))));
                }
            }
        }
        return calls;
    }

    private static boolean seesItAsOrganizations(TrailArn arn, AccountEvidence account) {
        return !arn.isOwnedBy(account.accountId())
                && OwnersCalls.copy(arn, account)
                        .flatMap(Trail::isOrganizationTrail)
                        .orElse(false);
    }

    private static Reason reason(Criterion criterion) {
        return new Reason(new Reason.NoOrganizationTrail(), criterion.requirements(), List.of());
    }

    /** What the owner has to know before, beside what {@link Note.OrganizationNote} says. */
    static List<Note> notes(TrailArn arn, List<AccountEvidence> accounts) {
        Optional<Trail> trail = accounts.stream()
                .filter(account -> arn.isOwnedBy(account.accountId()))
                .findFirst()
                .flatMap(owner -> OwnersCalls.copy(arn, owner));
        return trail.flatMap(Trail::s3BucketName)
                .map(bucket -> List.<Note>of(
                        new Note.BucketPolicyNote(
                                arn,
                                bucket,
                                trail.get().s3KeyPrefix(),
                                true,
                                trail.get().kmsKeyId().isPresent(),
                                Note.BucketPolicyNote.Occasion.BECOMES_ORGANIZATION_TRAIL),
                        new Note.ImpactNote(Optional.of(bucket))))
                .orElse(List.of());
    }

    static Note.OrganizationNote note(List<Step.Call> calls, SortedSet<String> passing) {
        boolean becomes =
                calls.stream().anyMatch(call -> call instanceof Step.UpdateTrail update && update.ofOrganization());
        return new Note.OrganizationNote(calls.get(0).trailArn(), becomes, passing);
    }
}
