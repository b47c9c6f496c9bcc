/**
 * An assessment in words: one sentence for each reason, gap, missing answer and warning, and a plain text of an account.
 * Begin at {@link io.github.trailproof.report.Explanation#of}.
 */
module io.github.trailproof.report {
    requires transitive io.github.trailproof.core;
    requires static org.jspecify;

    exports io.github.trailproof.report;
}
