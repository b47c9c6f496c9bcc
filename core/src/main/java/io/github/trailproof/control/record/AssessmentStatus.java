package io.github.trailproof.control.record;

/** How the benchmark says that an item is assessed. */
public enum AssessmentStatus {
    /** The item counts towards the score: the word of version 1.2.0, before there were the other two. */
    SCORED("Scored"),
    /** A tool can decide it. */
    AUTOMATED("Automated"),
    /** A person has to decide it, in whole or in part. */
    MANUAL("Manual");

    private final String label;

    AssessmentStatus(String label) {
        this.label = label;
    }

    /** The word that the benchmark prints behind the item's title. */
    public String label() {
        return label;
    }
}
