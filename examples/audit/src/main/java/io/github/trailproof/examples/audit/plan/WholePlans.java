package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.examples.audit.console.Interruption;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes each account's plan to its end once it was begun, also where the process is told to end meanwhile. */
public final class WholePlans implements PlanPlace {

    private final PlanPlace place;
    private final Interruption interruption;
    private long accounts;

    public WholePlans(PlanPlace place, Interruption interruption) {
        this.place = place;
        this.interruption = interruption;
    }

    @Override
    public void write(RemediationPlan plan, List<String> texts) throws IOException {
        whole(() -> {
            place.write(plan, texts);
            accounts++;
        });
    }

    @Override
    public void say(String text) throws IOException {
        whole(() -> place.say(text));
    }

    /** A part of the plans. */
    private interface Part {
        void write() throws IOException;
    }

    private void whole(Part part) throws IOException {
        try {
            interruption.whole(() -> {
                try {
                    part.write();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Ends the plans where they are. */
    public void interrupted(PrintStream err) {
        err.println("trailproof: interrupted after the plans of " + Phrase.count(accounts, "account", "accounts")
                + (accounts == 0 ? "; nothing was written" : "; what is written of them is whole"));
        try {
            place.close();
        } catch (IOException e) {
            err.println("trailproof: the plans could not be ended: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
