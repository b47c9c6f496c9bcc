package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Where a collection learns which regions are enabled in the account: from {@link AccountRegions}, from
 * {@link Ec2Regions}, or from the caller by {@link #of}.
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

    /**
     * The same, and where its call fails another source in its place: {@link AccountRegions} first, and {@link Ec2Regions}
     * where Account Management has no endpoint or denies the call. What was answered and is unsettled stays so.
     *
     * @param other called only where that is needed, so that its client need not be made before; what it throws ends the
     *     collection
     */
    public RegionSource orElse(Supplier<? extends RegionSource> other) {
        return new OtherRegions(this, requireNonNull(other, "other"));
    }

    /** Asks; cancelling the answer cancels the call. */
    abstract CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling);
}
