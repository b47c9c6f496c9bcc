package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Terminal;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** The option that says whether progress is shown. */
final class ProgressOption {

    @Option(names = "--quiet", description = "Show no progress. Progress is only shown on a terminal.")
    private boolean quiet;

    /** A bar, if it is wanted and nothing else is written to the screen meanwhile. */
    ProgressDisplay show(Terminal terminal, PrintStream err, boolean toScreen) {
        return ProgressDisplay.of(terminal, err, toScreen || quiet);
    }
}
