package io.github.trailproof.recorded;

import io.github.trailproof.evidence.OrganizationTrails;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an account's text shows at first sight, without being read: enough to tell which accounts stand on several lines, and
 * which may have to speak for others. It may be of an account that cannot be read.
 *
 * @param accountId the account, 12 digits
 * @param otherOwners the accounts whose trails it sees, as {@link OrganizationTrails#ownersOfOthersTrails} has them; perhaps
 *     also others, whose trails are merely named somewhere
 */
public record RecordedOutline(String accountId, SortedSet<String> otherOwners) {

    /** Copies the set, and sorts it. */
    public RecordedOutline {
        otherOwners = Collections.unmodifiableSortedSet(new TreeSet<>(otherOwners));
    }
}
