package io.github.trailproof.examples.audit.live;

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

    /** The role and the accounts in which it could not be assumed, in one message. */
    public void tellNotEntered(PrintStream err) {
        Set<String> closed = accounts.notEntered();
        if (!closed.isEmpty()) {
            err.println("trailproof: role `" + options.role().name() + "` could not be assumed in "
                    + Phrase.count(closed.size(), "account", "accounts") + ": " + Phrase.some(List.copyOf(closed))
                    + "; it has to be there, trust the caller's account, and the caller has to be allowed"
                    + " sts:AssumeRole on it");
        }
    }
}
