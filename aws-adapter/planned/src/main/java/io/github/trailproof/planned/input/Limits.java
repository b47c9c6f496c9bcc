package io.github.trailproof.planned.input;

/** How much is read, far above what real plans and templates hold and low enough for a small heap. */
public final class Limits {

    /** One plan or state. */
    public static final long MOST_PLAN_BYTES = 100_000_000 - 1;

    /** One template; the service takes 1 MB. */
    public static final int MOST_TEMPLATE_BYTES = 4 * 1024 * 1024;

    /** Objects and lists within one another. */
    public static final int MOST_DEPTH = 200;

    /** Values that are kept: those of trails and of the configuration of providers. */
    public static final int MOST_VALUES = 500_000;

    /** Trails in one input. The service takes five in a region. */
    public static final int MOST_TRAILS = 1_000;

    private Limits() {}
}
