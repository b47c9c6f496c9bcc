package io.github.trailproof.collect;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.collect.calls.ClientFactoryException;
import io.github.trailproof.collect.calls.Errors;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.mapping.SdkErrors;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks one source, and another where the call of the first failed. */
final class OtherRegions extends RegionSource {

    private final RegionSource first;
    private final Supplier<? extends RegionSource> other;

    OtherRegions(RegionSource first, Supplier<? extends RegionSource> other) {
        this.first = first;
        this.other = other;
    }

    @Override
    CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling) {
        CompletableFuture<Evidence<EnabledRegions>> result = new CompletableFuture<>();
        ask(() -> first.enabledRegions(calling), result, failed -> askOther(calling, failed, result));
        return result;
    }

    private void askOther(Calling calling, Failed before, CompletableFuture<Evidence<EnabledRegions>> result) {
        ask(() -> otherSource().enabledRegions(calling), result, failed -> result.complete(neither(before, failed)));
    }

    private RegionSource otherSource() {
        try {
            return other.get();
        } catch (Throwable thrown) {
            throw new ClientFactoryException(thrown);
        }
    }

    /** What to do after a call failed. */
    private interface Next {
        void after(Failed failed);
    }

    private static void ask(
            Supplier<CompletableFuture<Evidence<EnabledRegions>>> source,
            CompletableFuture<Evidence<EnabledRegions>> result,
            Next next) {
        CompletableFuture<Evidence<EnabledRegions>> call = Calls.started(source);
        Calls.whenEnded(result, thrown -> call.cancel(true));
        CompletableFuture<?> unused = call.whenComplete((regions, thrown) -> {
            if (thrown == null) {
                result.complete(regions);
            } else if (Errors.in(thrown).isPresent() || result.isDone()) {
                result.completeExceptionally(thrown);
            } else {
                next.after(SdkErrors.failed(thrown));
            }
        });
    }

    /** A denied ListRegions is what a permission would settle; else the call that was made last tells more. */
    private static Evidence<EnabledRegions> neither(Failed before, Failed after) {
        boolean denied = MissingEvidence.of(Operation.LIST_REGIONS, before).isDenied();
        String words = "ListRegions: " + words(before) + "; DescribeRegions of EC2 in its place: " + words(after);
        return Evidence.missing(MissingEvidence.of(
                Operation.LIST_REGIONS,
                new Failed(denied ? before.errorCode() : after.errorCode(), Optional.of(words))));
    }

    private static String words(Failed failed) {
        return failed.errorCode() + failed.message().map(text -> ", " + text).orElse("");
    }
}
