package io.github.trailproof.remediation.organization;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of the owner of an organization's trail, in the eyes of several accounts. */
final class OwnersCalls {

    private OwnersCalls() {}

    /** The accounts once the calls have been made; where one makes a trail the organization's, all accounts are its members. */
    static List<AccountEvidence> after(List<Step.Call> calls, List<AccountEvidence> accounts) {
        List<AccountEvidence> after = accounts.stream()
                .map(account -> Remediation.after(account, calls))
                .toList();
        for (Step.Call call : calls) {
            if (call instanceof Step.UpdateTrail update && update.ofOrganization()) {
                after = shared(update.trailArn(), after);
            }
        }
        return after;
    }

    /** Every member sees a copy of the owner's trail, and what the owner was answered about it is so for members too. */
    private static List<AccountEvidence> shared(TrailArn arn, List<AccountEvidence> accounts) {
        Optional<AccountEvidence> owner = accounts.stream()
                .filter(account -> arn.isOwnedBy(account.accountId()))
                .findFirst();
        Optional<Trail> trail = owner.flatMap(evidence -> copy(arn, evidence));
        if (trail.isEmpty()) {
            return accounts;
        }
        return accounts.stream()
                .map(account ->
                        arn.isOwnedBy(account.accountId()) || copy(arn, account).isPresent()
                                ? account
                                : withCopy(trail.get(), account, owner.get()))
                .toList();
    }

    static Optional<Trail> copy(TrailArn arn, AccountEvidence account) {
        return account.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst();
    }

    private static AccountEvidence withCopy(Trail trail, AccountEvidence account, AccountEvidence owner) {
        TrailArn arn = trail.trailArn();
        AccountEvidence.Builder builder = account.toBuilder();
        account.listings().forEach((region, listing) -> {
            // A listing without shadow trails shows no copies.
            if (listing.value().filter(TrailListing::includesShadowTrails).isPresent()) {
                List<Trail> trails =
                        new ArrayList<>(listing.value().orElseThrow().trails());
                trails.add(trail);
                builder.putListing(
                        region, Evidence.known(listing.value().orElseThrow().withTrails(trails)));
            }
        });
        owner.status(arn).value().ifPresent(status -> builder.putStatus(arn, provided(status, owner)));
        owner.selectors(arn).value().ifPresent(selectors -> builder.putSelectors(arn, provided(selectors, owner)));
        return builder.build();
    }

    private static <T> Evidence<T> provided(T answer, AccountEvidence by) {
        return new Evidence.Known<>(answer, Optional.of(by.accountId()));
    }
}
