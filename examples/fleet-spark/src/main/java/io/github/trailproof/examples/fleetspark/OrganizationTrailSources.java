package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.trail.TrailArn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few accounts that speak for all in what {@link OrganizationTrails} gathers. Of accounts that were answered alike
 * about a trail, only the first by its number is needed; that others were answered otherwise is told by one of them.
 * So from these accounts the same is gathered as from all, and they are few enough to be sent everywhere.
 */
final class OrganizationTrailSources {

    /**
     * An account.
     *
     * @param accountId its 12 digits
     * @param line its evidence
     */
    record Speaker(String accountId, String line) {

        Speaker firstOf(Speaker other) {
            return accountId.compareTo(other.accountId) <= 0 ? this : other;
        }
    }

    /** What was answered about a trail, and whether to its owner. */
    private record Said(TrailArn trailArn, boolean byOwner, Object answer) {}

    private final Map<Said, Speaker> first = new HashMap<>();

    void add(AccountEvidence account, String line) {
        Speaker speaker = new Speaker(account.accountId(), line);
        for (ObservedTrail trail : account.observedTrails()) {
            TrailArn arn = trail.trailArn();
            boolean owner = arn.accountId().equals(account.accountId());
            if (!owner || trail.isOrganizationTrail() == ObservedTrail.Flag.TRUE) {
                if (isOwn(account.status(arn))) {
                    // Times of deliveries move on between two calls.
                    account.status(arn)
                            .value()
                            .ifPresent(status -> add(new Said(arn, owner, status.isLogging()), speaker));
                }
                if (isOwn(account.selectors(arn))) {
                    account.selectors(arn)
                            .value()
                            .ifPresent(selectors -> add(new Said(arn, owner, selectors), speaker));
                }
            }
        }
    }

    private void add(Said said, Speaker speaker) {
        first.merge(said, speaker, Speaker::firstOf);
    }

    private static boolean isOwn(Evidence<?> evidence) {
        return evidence instanceof Evidence.Known<?> known && known.providedBy().isEmpty();
    }

    /** The evidence of these accounts, a line each. */
    List<String> lines() {
        return first.values().stream().map(Speaker::line).distinct().toList();
    }
}
