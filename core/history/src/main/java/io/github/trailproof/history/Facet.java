package io.github.trailproof.history;

/** Which part of an account's evidence a change is about. */
public enum Facet {
    /** Whether a trail is there. */
    EXISTENCE,
    /** A trail's settings, as DescribeTrails answers them. */
    SETTINGS,
    /** Whether a trail is logging. */
    LOGGING,
    /** Which events a trail's selectors select. */
    SELECTORS,
    /** Whether a region answered DescribeTrails, and how it was asked. */
    LISTING,
    /** Which regions are enabled. */
    REGIONS
}
