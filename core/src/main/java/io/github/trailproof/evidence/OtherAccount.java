package io.github.trailproof.evidence;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What another account was answered about one trail, where its answers count beside those of the account that is judged:
 * the account that owns the trail, or one that the caller named as a delegated administrator of the organization. An
 * account never chooses who speaks for it.
 *
 * @param accountId the other account, 12 digits
 * @param listings the regions that show it the trail, each with its copies of this trail alone; also the trail's home
 *     region where it answered and shows none
 * @param status its answer of GetTrailStatus
 * @param selectors its answer of GetEventSelectors
 */
public record OtherAccount(
        String accountId,
        SortedMap<String, Evidence<TrailListing>> listings,
        Evidence<TrailStatus> status,
        Evidence<EventSelectors> selectors) {

    /** Copies the map. */
    public OtherAccount {
        Objects.requireNonNull(accountId, "accountId");
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(selectors, "selectors");
    }

    /** Whether the account owns a trail by its ARN, listed the trail's home region, and was not shown the trail there. */
    public boolean ownsAndLacks(TrailArn trailArn) {
        return trailArn.isOwnedBy(accountId)
                && listings.get(trailArn.region()) instanceof Evidence.Known<TrailListing> home
                && home.answer().trails().isEmpty();
    }
}
