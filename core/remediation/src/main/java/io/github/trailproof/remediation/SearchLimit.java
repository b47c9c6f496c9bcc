package io.github.trailproof.remediation;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;

/**
 * How far the search for one plan goes. Every change that is tried costs an assessment of the account, and an account may
 * hold a thousand trails, each of which may be changed. So steps are counted, and never time: equal evidence gives equal
 * plans. An assessment counts a step for each thing that it looks at, and more if there are so many that it takes longer to
 * compare them with each other.
 *
 * <p>An account with five trails in each of 35 regions is within the limit, unless each of them is multi-region or has
 * hundreds of values in its selectors.
 */
final class SearchLimit {

    private static final long MOST_STEPS = 1_000_000;

    private static final long MANY = 10_000;

    private final long assessment;
    private long left = MOST_STEPS;
    private boolean reached;

    private SearchLimit(long assessment) {
        this.assessment = assessment;
    }

    /** For plans about an account. */
    static SearchLimit of(AccountEvidence evidence) {
        long things = evidence.listings().size();
        for (Evidence<TrailListing> listing : evidence.listings().values()) {
            things += listing.value().map(known -> known.trails().size()).orElse(0);
        }
        for (Evidence<EventSelectors> selectors : evidence.selectors().values()) {
            things += selectors.value().map(SearchLimit::things).orElse(0L);
        }
        return new SearchLimit(1 + things + things * things / MANY);
    }

    private static long things(EventSelectors selectors) {
        return selectors.eventSelectors().size()
                + selectors.advancedEventSelectors().stream()
                        .flatMap(selector -> selector.fieldSelectors().stream())
                        .mapToLong(field -> 1 + ResendableSelectors.values(field))
                        .sum();
    }

    /** Whether the account may be assessed so many times more; if so, they are counted. */
    boolean admits(int assessments) {
        return admitsSteps(assessments * assessment);
    }

    /** Whether so many smaller steps may be taken; if so, they are counted. */
    boolean admitsSteps(long steps) {
        reached |= steps > left;
        left -= reached ? 0 : steps;
        return !reached;
    }

    /** Whether the search ended before everything was tried. */
    boolean isReached() {
        return reached;
    }
}
