package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.live.LiveOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments that name recorded evidence, for commands that also take live accounts. */
final class FileArguments {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Evidence files, directories to search for .jsonl and .json files (also .gz), or - for standard input.")
    private List<Path> files = new ArrayList<>();

    /** As they were given. */
    List<Path> paths() {
        return List.copyOf(files);
    }

    /** Whether none was given. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /** What they name, or the sample. */
    List<Input> inputs(Terminal terminal) {
        return files.isEmpty() ? List.of(Inputs.sample()) : Inputs.of(files, terminal.in());
    }

    /**
     * Refuses files where AWS is asked, so that none is ignored.
     *
     * @throws ParameterException if there are both
     */
    void check(LiveOptions live) {
        if (live.isLive() && !files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--live takes no FILE; it asks AWS");
        }
    }
}
