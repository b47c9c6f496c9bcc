package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Where a collection learns which regions are enabled in the account: from {@link AccountRegions}, or from the caller by
 * {@link #of}.
 */
public abstract class RegionSource {

    RegionSource() {}

    /**
     * Takes these regions, and those of the partition that nobody can disable, as all that are enabled in the account; no
     * call is made for them. The caller answers for that: a further region that is enabled is not looked at.
     *
     * @param regions such as {@code us-east-1}, at least one; only their form is checked
     * @throws IllegalArgumentException if there is none, or one cannot be the name of a region
     */
    public static RegionSource of(Collection<String> regions) {
        requireNonNull(regions, "regions").forEach(RegionNames::checked);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("expected at least one enabled region, found none");
        }
        Evidence<EnabledRegions> enabled = Evidence.known(EnabledRegions.of(regions));
        return new RegionSource() {
            @Override
            CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling) {
                return CompletableFuture.completedFuture(enabled);
            }
        };
    }

    /** Asks; cancelling the answer cancels the call. */
    abstract CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling);
}
