package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file for each account that something is to be done about, to be handed to whoever does it. */
public final class PlanFolder implements PlanPlace {

    private final Path folder;
    private final String extension;
    private final PrintStream err;

    /** How many files each account has. */
    private final Map<String, Integer> files = new HashMap<>();

    public PlanFolder(Path folder, String extension, PrintStream err) {
        this.folder = folder;
        this.extension = extension;
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
            Files.writeString(folder.resolve(name), text);
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
