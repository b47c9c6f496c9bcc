package io.github.trailproof.examples.audit.live;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The accounts of a live run that could not be asked, reported at its end. */
public final class LiveTrouble {

    private static final String SOURCE = "--accounts";

    private final LiveAccounts accounts;
    private final LiveOptions options;

    public LiveTrouble(LiveAccounts accounts, LiveOptions options) {
        this.accounts = accounts;
        this.options = options;
    }

    /** Each account named by an option that is not in the organization counts as an unreadable input. */
    public void tellNotFound(Consumer<RecordedAccount.Unreadable> consumer) {
        for (String account : accounts.notFound()) {
            consumer.accept(new RecordedAccount.Unreadable(
                    SOURCE, 0, "$", "`" + account + "` is no active account of the organization"));
        }
    }

    /** The accounts that could not be asked, one message for each reason. */
    public void tellNotAsked(PrintStream err) {
        Set<String> closed = accounts.notEntered();
        if (!closed.isEmpty()) {
            err.println("trailproof: role `" + options.role().name() + "` could not be assumed in "
                    + Phrase.count(closed.size(), "account", "accounts") + ": " + Phrase.some(List.copyOf(closed))
                    + "; it has to be there, trust the caller's account (with the right --external-id, if it asks for one),"
                    + " and the caller has to be allowed sts:AssumeRole on it");
        }
        accounts.silent()
                .forEach((silence, silent) -> err.println(
                        "trailproof: " + silence.words() + ": " + Phrase.count(silent.size(), "account", "accounts")
                                + ", " + Phrase.some(List.copyOf(silent))));
    }

    /** The exit status, which the verdicts decide unless accounts could not be asked at all. */
    public int exitStatus(int ofVerdicts) {
        boolean verdict = ofVerdicts == ExitStatus.PASS
                || ofVerdicts == ExitStatus.FAIL
                || ofVerdicts == ExitStatus.INDETERMINATE;
        return verdict && accounts.isUnavailable() ? ExitStatus.UNAVAILABLE : ofVerdicts;
    }
}
