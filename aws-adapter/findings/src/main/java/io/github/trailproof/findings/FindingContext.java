package io.github.trailproof.findings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a finding says beside the assessment: where the account lives, and when things were found.
 *
 * @param partition the account's partition, such as {@code aws}
 * @param createdAt when the finding was first made; whoever updates a finding keeps this time
 * @param updatedAt when what it says was found, never before {@code createdAt}; best the time of the evidence. Security
 *     Hub takes an update only if this time is later than the one it has
 */
public record FindingContext(String partition, Instant createdAt, Instant updatedAt) {

    private static final Pattern PARTITION = Pattern.compile("aws[a-z0-9-]*");

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * Checks the members, and cuts the times to milliseconds, which is what findings hold.
     *
     * @throws IllegalArgumentException if the partition cannot be one, a time's year is not between 0 and 9999, or the
     *     update lies before the creation
     */
    public FindingContext {
        if (!PARTITION.matcher(partition).matches()) {
            throw new IllegalArgumentException("expected a partition, as `aws`, found `" + partition + "`");
        }
        if (!isExpressible(createdAt) || !isExpressible(updatedAt)) {
            throw new IllegalArgumentException(
                    "expected times of the years 0 to 9999, found `" + createdAt + "` and `" + updatedAt + "`");
        }
        if (updatedAt.isBefore(createdAt)) {
            throw new IllegalArgumentException(
                    "expected an update after the creation at `" + createdAt + "`, found `" + updatedAt + "`");
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Obtains the occasion of findings that are new. */
    public static FindingContext of(String partition, Instant time) {
        return new FindingContext(partition, time, time);
    }

    /** Whether findings can hold a time: whether its year has four digits. */
    public static boolean isExpressible(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
