package io.github.trailproof.collect.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for page after page; cancelling the whole cancels the page that is open. */
public final class Pages<P> {

    private final Function<@Nullable String, CompletableFuture<P>> ask;
    private final Function<P, @Nullable String> nextToken;
    private final List<P> pages = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final CompletableFuture<List<P>> all = new CompletableFuture<>();

    private Pages(Function<@Nullable String, CompletableFuture<P>> ask, Function<P, @Nullable String> nextToken) {
        this.ask = ask;
        this.nextToken = nextToken;
    }

    /**
     * Asks for all pages.
     *
     * @param ask asks for the page of a token; the first has none
     * @param nextToken the token of the page after this one, if there is one
     */
    public static <P> CompletableFuture<List<P>> all(
            Function<@Nullable String, CompletableFuture<P>> ask, Function<P, @Nullable String> nextToken) {
        Pages<P> pages = new Pages<>(ask, nextToken);
        pages.next(null);
        return pages.all;
    }

    private void next(@Nullable String token) {
        CompletableFuture<P> page = Calls.started(() -> ask.apply(token));
        Calls.whenEnded(all, thrown -> page.cancel(true));
        Calls.whenEnded(page.thenAccept(this::take), thrown -> {
            if (thrown != null) {
                all.completeExceptionally(thrown);
            }
        });
    }

    private void take(P page) {
        pages.add(page);
        String token = nextToken.apply(page);
        if (token == null || token.isEmpty()) {
            all.complete(List.copyOf(pages));
        } else if (tokens.add(token)) {
            next(token);
        } else {
            all.completeExceptionally(new IllegalStateException("the answer repeats the page token of another"));
        }
    }
}
