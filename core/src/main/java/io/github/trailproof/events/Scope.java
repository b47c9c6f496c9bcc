package io.github.trailproof.events;

/**
 * Where a management event is recorded: in one region, or with the global services.
 *
 * @param kind which of them
 * @param region the region's name; empty unless it is one known region
 */
public record Scope(Kind kind, String region) implements Comparable<Scope> {

    /** The kinds of scopes. */
    public enum Kind {
        /** One enabled region. */
        REGION,
        /** Any further regions that may be enabled, where the enabled regions are not known. */
        OTHER_REGIONS,
        /** The global services, as IAM, STS and CloudFront. */
        GLOBAL_SERVICES
    }

    /** The scope of any further regions that may be enabled. */
    public static final Scope OTHER_REGIONS = new Scope(Kind.OTHER_REGIONS, "");

    /** The scope of the global services. */
    public static final Scope GLOBAL_SERVICES = new Scope(Kind.GLOBAL_SERVICES, "");

    /** Obtains the scope of one region. */
    public static Scope region(String name) {
        return new Scope(Kind.REGION, name);
    }

    /** Orders regions by name, then the other regions, then the global services. */
    @Override
    public int compareTo(Scope other) {
        int order = kind.compareTo(other.kind);
        return order == 0 ? region.compareTo(other.region) : order;
    }

    /** The region's name, {@code other regions}, or {@code global}. */
    @Override
    public String toString() {
        return switch (kind) {
            case REGION -> region;
            case OTHER_REGIONS -> "other regions";
            case GLOBAL_SERVICES -> "global";
        };
    }
}
