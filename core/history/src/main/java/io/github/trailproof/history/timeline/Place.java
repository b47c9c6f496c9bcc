package io.github.trailproof.history.timeline;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a history is of: whose changes, and of what. Changes to a trail are made and recorded in its home region.
 *
 * @param kind of what
 * @param accountId whose
 * @param region in which region, for {@link Kind#TRAILS}; else empty
 */
public record Place(Kind kind, String accountId, String region) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::kind).thenComparing(Place::accountId).thenComparing(Place::region);

    /** What changes. */
    public enum Kind {
        /** The trails that the account has in one region; who else may change them is a matter of its organization. */
        TRAILS,
        /** Which regions are enabled in the account. */
        ENABLED_REGIONS,
        /** To which organization the account belongs, and which trails the organization has. */
        ORGANIZATION,
        /** All of these, in every region. */
        EVERYTHING
    }

    /** Checks that nothing is null. */
    public Place {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
    }

    /** The trails of an account in one region. */
    public static Place trails(String accountId, String region) {
        return new Place(Kind.TRAILS, accountId, region);
    }

    /** The enabled regions of an account. */
    public static Place enabledRegions(String accountId) {
        return new Place(Kind.ENABLED_REGIONS, accountId, "");
    }

    /** An account's organization: whether it is a member, and of what trails. */
    public static Place organization(String accountId) {
        return new Place(Kind.ORGANIZATION, accountId, "");
    }

    /** Everything that changes what an account's own trails, or its organization's, record. */
    public static Place everything(String accountId) {
        return new Place(Kind.EVERYTHING, accountId, "");
    }

    boolean includes(Place other) {
        return equals(other) || (kind == Kind.EVERYTHING && accountId.equals(other.accountId));
    }

    /** Orders by kind, account and region. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
