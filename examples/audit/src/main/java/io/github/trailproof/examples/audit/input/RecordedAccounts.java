package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recorded evidence, account by account. It is read up to three times, because an organization trail is best known to the
 * account that owns it, which may come after the members that see it: first to learn who owns the trails that others see,
 * then to gather what those accounts were answered, and last to hand on every account.
 *
 * <p>An account that stands on several lines is joined, and handed on where its first line is. Until then its lines wait in
 * a file.
 */
public final class RecordedAccounts {

    /** What the index says of an account: beyond these, where its last line is kept. */
    private static final long ONCE = 1;

    private static final long REPEATED = 2;
    private static final long HANDED_ON = 3;
    private static final long FIRST_OFFSET = 4;

    private final Set<String> delegatedAdministrators;
    private final OrganizationTrails organization;
    private final List<Input> inputs;
    private final AccountIndex index = new AccountIndex();
    private final Set<String> owners = new HashSet<>();
    private boolean isAnyRepeated;
    private @Nullable RepeatedAccounts repeated;

    /**
     * Reads nothing yet.
     *
     * @param delegatedAdministrators the accounts that speak for members of their organization, beside the owners of trails
     */
    public RecordedAccounts(List<Input> inputs, Set<String> delegatedAdministrators) {
        this.inputs = inputs;
        this.delegatedAdministrators = delegatedAdministrators;
        this.organization = new OrganizationTrails(delegatedAdministrators);
    }

    /** Takes an account of an input that is read before any account is handed on. */
    private interface Visitor {
        void visit(int input, RecordedAccount.Readable account);
    }

    /**
     * Hands on every account of every input.
     *
     * @throws StoppedRun if an account stands on several lines, and no temporary file can be written
     */
    public void each(AccountConsumer consumer) {
        try {
            visit((input, account) -> survey(account.evidence()));
            if (isAnyRepeated) {
                keepRepeated();
            } else if (!owners.isEmpty()) {
                visit((input, account) -> gather(account.evidence()));
            }
            for (Input input : inputs) {
                if (!consumer.isDone()) {
                    read(input, consumer);
                }
            }
        } finally {
            close();
        }
    }

    private void survey(AccountEvidence account) {
        boolean isNew = index.get(account.accountId()) == 0;
        index.put(account.accountId(), isNew ? ONCE : REPEATED);
        isAnyRepeated |= !isNew;
        owners.addAll(OrganizationTrails.ownersOfOthersTrails(account));
    }

    private void gather(AccountEvidence account) {
        if (owners.contains(account.accountId()) || delegatedAdministrators.contains(account.accountId())) {
            organization.add(account);
        }
    }

    /** Keeps the lines of such accounts. What they say of their organization counts only once they are joined. */
    private void keepRepeated() {
        try {
            RepeatedAccounts kept = new RepeatedAccounts(inputs, Path.of(System.getProperty("java.io.tmpdir")));
            repeated = kept;
            visit((input, account) -> keep(kept, input, account));
            index.forEach((accountId, state) -> {
                if (state >= FIRST_OFFSET) {
                    gatherJoined(kept, accountId, state - FIRST_OFFSET);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new StoppedRun(
                    "cannot keep the lines of an account in a temporary file: " + e.getMessage(),
                    e,
                    ExitStatus.SOFTWARE);
        }
    }

    private void keep(RepeatedAccounts kept, int input, RecordedAccount.Readable account) {
        long state = index.get(id(account));
        if (state < REPEATED) {
            gather(account.evidence());
            return;
        }
        Optional<Long> before = state < FIRST_OFFSET ? Optional.empty() : Optional.of(state - FIRST_OFFSET);
        try {
            index.put(id(account), FIRST_OFFSET + kept.keep(before, input, account));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gatherJoined(RepeatedAccounts kept, String accountId, long last) {
        try {
            gather(kept.joined(accountId, last));
        } catch (IOException e) {
            // To join it again fails again, and is reported then.
        }
    }

    /** Errors in the inputs are left to the last pass, which reports them in their place. */
    private void visit(Visitor visitor) {
        for (int number = 0; number < inputs.size(); number++) {
            try (RecordedEvidenceReader reader = inputs.get(number).open()) {
                for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                    if (next.get() instanceof RecordedAccount.Readable readable) {
                        visitor.visit(number, readable);
                    }
                }
            } catch (IOException e) {
                // Opening it again fails again.
            }
        }
    }

    private static String id(RecordedAccount.Readable account) {
        return account.evidence().accountId();
    }

    private void read(Input input, AccountConsumer consumer) {
        try {
            Optional<RecordedAccount.Unreadable> foreign = ForeignFile.error(input);
            if (foreign.isPresent()) {
                consumer.unreadable(foreign.get());
            } else {
                readEvidence(input, consumer);
            }
        } catch (IOException e) {
            consumer.unreadable(Inputs.unreadable(input, e));
        }
    }

    private void readEvidence(Input input, AccountConsumer consumer) throws IOException {
        try (RecordedEvidenceReader reader = input.open()) {
            Optional<RecordedAccount> next = reader.next();
            if (next.isEmpty()) {
                // An audit of nothing must not look like one that everybody passed.
                consumer.unreadable(Inputs.unreadable(input, new IOException("it holds no account")));
            }
            while (next.isPresent() && !consumer.isDone()) {
                handOn(input, next.get(), consumer);
                next = reader.next();
            }
        }
    }

    private void handOn(Input input, RecordedAccount account, AccountConsumer consumer) {
        if (account instanceof RecordedAccount.Readable readable) {
            readable.warnings().forEach(consumer::warning);
            long state = index.get(id(readable));
            if (state < REPEATED) {
                consumer.account(organization.fill(readable.evidence()));
            } else if (state >= FIRST_OFFSET) {
                index.put(id(readable), HANDED_ON);
                handOn(input, readable, state - FIRST_OFFSET, consumer);
            }
        } else if (account instanceof RecordedAccount.Unreadable broken) {
            consumer.unreadable(broken);
        }
    }

    /** Joins an account where its first line is. */
    private void handOn(Input input, RecordedAccount.Readable first, long last, AccountConsumer consumer) {
        AccountEvidence joined;
        try {
            joined = Objects.requireNonNull(repeated).joined(id(first), last);
        } catch (IOException e) {
            String words = String.valueOf(e.getMessage());
            consumer.unreadable(new RecordedAccount.Unreadable(input.name(), first.line(), "$", words));
            return;
        }
        consumer.account(organization.fill(joined));
    }

    private void close() {
        inputs.forEach(Input::close);
        if (repeated != null) {
            try {
                repeated.close();
            } catch (IOException e) {
                // Everything was answered, and the file goes with the process at the latest.
            }
        }
    }
}
