package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.examples.audit.input.OverwriteGuard;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file for each account that something is to be done about, to be handed to whoever does it. */
public final class PlanFolder implements PlanPlace {

    private final Path folder;
    private final String extension;
    private final OverwriteGuard guard;
    private final PrintStream err;

    /** How many files each account has. */
    private final Map<String, Integer> files = new HashMap<>();

    /**
     * Plans for a folder.
     *
     * @param extension what the files' names end in
     * @param guard knows the inputs, which stay as they are
     */
    public PlanFolder(Path folder, String extension, OverwriteGuard guard, PrintStream err) {
        this.folder = folder;
        this.extension = extension;
        this.guard = guard;
        this.err = err;
    }

    @Override
    public void write(RemediationPlan plan, List<String> texts) throws IOException {
        if (plan.isEmpty() && plan.suffices()) {
            return;
        }
        for (String text : texts) {
            int number = files.merge(plan.accountId(), 1, Integer::sum);
            String name = plan.accountId() + (number == 1 ? "" : "-" + number) + "." + extension;
            write(folder.resolve(name), text);
        }
    }

    /** A link in the folder may lead anywhere, so none is followed. */
    private void write(Path file, String text) throws IOException {
        if (guard.isInput(file)) {
            throw new StoppedRun("`" + file + "` is an input; it would be overwritten", null, ExitStatus.USAGE);
        }
        if (Files.isSymbolicLink(file)) {
            throw new StoppedRun(
                    "`" + file + "` is a symbolic link; no plan is written behind it", null, ExitStatus.USAGE);
        }
        try (WritableByteChannel channel = Files.newByteChannel(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS)) {
            for (ByteBuffer left = StandardCharsets.UTF_8.encode(text); left.hasRemaining(); ) {
                channel.write(left);
            }
        }
    }

    /** The folder holds plans alone. */
    @Override
    public void say(String text) {
        err.print(text);
    }

    /** Says how many there are, since an empty folder alone would be no answer. */
    @Override
    public void close() {
        err.println("plans of " + Phrase.count(files.size(), "account", "accounts") + " are in `"
                + PlainText.of(folder.toString()) + "`");
    }
}
