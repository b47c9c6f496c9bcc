/**
 * Generators of trails, selectors and accounts, laws, and the conformance corpus, for tests of Trailproof and of tools like
 * it. Begin at {@link io.github.trailproof.testkit.Laws}.
 */
module io.github.trailproof.testkit {
    requires transitive io.github.trailproof.core;
    // Only for the generators. Not transitive: then nobody could compile without it.
    requires static net.jqwik.api;
    requires static org.jspecify;

    exports io.github.trailproof.testkit;
    exports io.github.trailproof.testkit.corpus;
    exports io.github.trailproof.testkit.generate;
    exports io.github.trailproof.testkit.recorder;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.trailproof.testkit.generate.TrailproofArbitraries;
}
