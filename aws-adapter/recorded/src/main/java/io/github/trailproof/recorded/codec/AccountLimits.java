package io.github.trailproof.recorded.codec;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much one account may hold. AWS has about 40 regions, allows five trails in each, five selectors to a trail, and 500
 * values in a trail's selectors; the limits are far above what that makes together, and low enough that an account at all
 * of them at once takes seconds and a small heap to judge.
 */
public final class AccountLimits {

    static final int MOST_REGIONS = 1_000;
    static final int MOST_TRAILS = 1_000;
    /** A trail counts once for each region that lists it. */
    static final int MOST_COPIES = 20_000;

    static final int MOST_SELECTORS = 2_000;
    static final int MOST_VALUES = 50_000;

    private final Set<TrailArn> trails = new HashSet<>();
    private int copies;
    private int selectors;
    private int values;
    private String exceeded = "";

    /** Starts with an account that holds nothing. */
    AccountLimits() {}

    /** What an account holds more of than it may, such as {@code 1000 regions}; empty if it keeps to every limit. */
    public static Optional<String> exceededBy(AccountEvidence account) {
        AccountLimits limits = new AccountLimits();
        limits.regions(account.listings().size());
        limits.trails(account.statuses().size());
        limits.trails(account.selectors().size());
        limits.trails(account.planned().size());
        account.enabledRegions()
                .value()
                .ifPresent(enabled -> limits.regions(enabled.names().size()));
        for (Evidence<TrailListing> listing : account.listings().values()) {
            listing.value().ifPresent(known -> known.trails().forEach(limits::add));
        }
        account.selectors().values().forEach(answer -> answer.value().ifPresent(limits::add));
        return Optional.of(limits.exceeded).filter(what -> !what.isEmpty());
    }

    void regions(int count) {
        limit(count, MOST_REGIONS, "regions");
    }

    void trails(int count) {
        limit(count, MOST_TRAILS, "trails");
    }

    void add(Trail trail) {
        trails.add(trail.trailArn());
        trails(trails.size());
        limit(++copies, MOST_COPIES, "trails in all listings together");
    }

    /** Adds the copies of a listing whose trails were added before; false, and nothing is added, if they are too many. */
    boolean addAgain(TrailListing listing) {
        int more = listing.trails().size();
        if (copies + more > MOST_COPIES) {
            return false;
        }
        copies += more;
        return true;
    }

    void add(EventSelectors answer) {
        selectors +=
                answer.eventSelectors().size() + answer.advancedEventSelectors().size();
        answer.eventSelectors()
                .forEach(
                        basic -> values += basic.excludeManagementEventSources().size());
        for (AdvancedEventSelector advanced : answer.advancedEventSelectors()) {
            advanced.fieldSelectors().forEach(field -> values += values(field));
        }
        limit(selectors, MOST_SELECTORS, "selectors");
        limit(values, MOST_VALUES, "values in selectors");
    }

    private static int values(AdvancedFieldSelector field) {
        return Stream.of(
                        field.equalTo(),
                        field.startsWith(),
                        field.endsWith(),
                        field.notEquals(),
                        field.notStartsWith(),
                        field.notEndsWith())
                .mapToInt(list -> list.size())
                .sum();
    }

    private void limit(int count, int most, String what) {
        if (count > most && exceeded.isEmpty()) {
            exceeded = most + " " + what;
        }
    }

    /** Refuses the value that was read last if it is the one too many. */
    void check(JsonCursor json) throws MalformedEvidenceException {
        if (!exceeded.isEmpty()) {
            throw json.refuse("expected at most " + exceeded + " in one account, found more");
        }
    }
}
