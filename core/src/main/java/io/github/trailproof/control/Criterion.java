package io.github.trailproof.control;

import java.util.List;

/** What suffices to pass. The texts disagree, so an assessment answers by each of them. */
public enum Criterion {
    /**
     * The benchmark's letter: one trail that is multi-region and logging, with one selector on management events, reads
     * and writes. Sources that this selector excludes are allowed by the letter.
     */
    CIS,
    /**
     * The same, and the selector excludes nothing: AWS Config's MULTI_REGION_CLOUD_TRAIL_ENABLED and Security Hub's
     * CloudTrail.1.
     */
    SECURITY_HUB,
    /**
     * Every management event of every enabled region and of the global services is recorded, however that is split over
     * selectors, trails and regions.
     */
    COMPLETE;

    static final int COUNT = values().length;

    private static final List<Requirement> EVERYTHING = List.of(Requirement.values());
    private static final List<Requirement> LETTER = List.copyOf(EVERYTHING.subList(0, EVERYTHING.size() - 1));

    /**
     * What one single trail must meet, in the order benchmark auditors list it. For {@link #COMPLETE} a trail that meets
     * them all suffices too, but so do several that together record everything.
     */
    public List<Requirement> requirements() {
        return this == CIS ? LETTER : EVERYTHING;
    }
}
