package io.github.trailproof.collect;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** Where a collection learns which regions are enabled in the account: {@link AccountRegions}. */
public abstract class RegionSource {

    RegionSource() {}

    /** Asks; cancelling the answer cancels the call. */
    abstract CompletableFuture<Evidence<EnabledRegions>> enabledRegions(
            @Nullable AwsRequestOverrideConfiguration override, Executor executor);
}
