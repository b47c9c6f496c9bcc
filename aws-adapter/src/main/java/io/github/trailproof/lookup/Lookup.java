package io.github.trailproof.lookup;

import java.util.Comparator;
import java.util.Objects;

/**
 * One question to Event history: the events of one name.
 *
 * @param accountId whose, 12 digits
 * @param region where they are recorded
 * @param eventName such as {@code StopLogging}
 */
public record Lookup(String accountId, String region, String eventName) implements Comparable<Lookup> {

    private static final Comparator<Lookup> ORDER = Comparator.comparing(Lookup::accountId)
            .thenComparing(Lookup::region)
            .thenComparing(Lookup::eventName);

    /** Checks that nothing is null. */
    public Lookup {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(eventName, "eventName");
    }

    /** Orders by account, region and name. */
    @Override
    public int compareTo(Lookup other) {
        return ORDER.compare(this, other);
    }
}
