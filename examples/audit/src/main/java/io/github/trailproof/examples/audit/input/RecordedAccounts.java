package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedOutline;
import io.github.trailproof.recorded.RecordedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recorded evidence, account by account, in the order of the inputs. An account's last line may stand anywhere, and so may
 * the account that owns its organization's trail, so no account can be told before the last byte was seen. But to see that
 * is not to read it: first the inputs are only looked through for account ids, which takes a small part of the time; then
 * the few accounts that speak for others or stand on several lines are read; and last each account is read, on all cores,
 * and handed on.
 *
 * <p>An account that stands on several lines is joined, and handed on where its first line is. Until then its lines wait in
 * a file.
 */
public final class RecordedAccounts {

    /** How often an account was seen. */
    private static final long ONCE = 1;

    private static final long REPEATED = 2;

    /** What became of an account that stands on several lines: beyond this, where its last line is kept. */
    private static final long HANDED_ON = 1;

    private static final long FIRST_OFFSET = 2;

    private final Set<String> delegatedAdministrators;
    private final OrganizationTrails organization;
    private final List<Input> inputs;
    private final AccountIndex seen = new AccountIndex();
    private final AccountIndex lastLines = new AccountIndex();
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
        try (InOrder work = new InOrder()) {
            inputs.forEach(input -> lookThrough(input, work, RecordedPart::outlines, this::see));
            if (isAnyRepeated) {
                keepRepeated(work);
            } else if (!owners.isEmpty()) {
                visit(work, part -> part.read(this::speaks), (input, account) -> gather(account.evidence()));
            }
            for (Input input : inputs) {
                if (!consumer.isDone()) {
                    read(input, work, consumer);
                }
            }
        } finally {
            close();
        }
    }

    private void see(List<RecordedOutline> accounts) {
        for (RecordedOutline account : accounts) {
            boolean isNew = seen.get(account.accountId()) == 0;
            seen.put(account.accountId(), isNew ? ONCE : REPEATED);
            isAnyRepeated |= !isNew;
            owners.addAll(account.otherOwners());
        }
    }

    private boolean speaks(String accountId) {
        return owners.contains(accountId) || delegatedAdministrators.contains(accountId);
    }

    private boolean isRepeated(String accountId) {
        return seen.get(accountId) == REPEATED;
    }

    private void gather(AccountEvidence account) {
        if (speaks(account.accountId())) {
            organization.add(account);
        }
    }

    /** Keeps the lines of such accounts. What they say of their organization counts only once they are joined. */
    private void keepRepeated(InOrder work) {
        try {
            RepeatedAccounts kept = new RepeatedAccounts(inputs, Path.of(System.getProperty("java.io.tmpdir")));
            repeated = kept;
            visit(
                    work,
                    part -> part.read(id -> isRepeated(id) || speaks(id)),
                    (input, account) -> keep(kept, input, account));
            lastLines.forEach((accountId, last) -> gatherJoined(kept, accountId, last - FIRST_OFFSET));
        } catch (IOException | UncheckedIOException e) {
            throw new StoppedRun(
                    "cannot keep the lines of an account in a temporary file: " + e.getMessage(),
                    e,
                    ExitStatus.SOFTWARE);
        }
    }

    private void keep(RepeatedAccounts kept, int input, RecordedAccount.Readable account) {
        if (!isRepeated(id(account))) {
            gather(account.evidence());
            return;
        }
        long last = lastLines.get(id(account));
        Optional<Long> before = last < FIRST_OFFSET ? Optional.empty() : Optional.of(last - FIRST_OFFSET);
        try {
            lastLines.put(id(account), FIRST_OFFSET + kept.keep(before, input, account));
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

    private void visit(InOrder work, Function<RecordedPart, List<RecordedAccount>> reading, Visitor visitor) {
        for (int i = 0; i < inputs.size(); i++) {
            int number = i;
            lookThrough(inputs.get(i), work, reading, accounts -> {
                for (RecordedAccount account : accounts) {
                    if (account instanceof RecordedAccount.Readable readable) {
                        visitor.visit(number, readable);
                    }
                }
            });
        }
    }

    /** Errors in the inputs are left to the last pass, which reports them in their place. */
    private static <R> void lookThrough(
            Input input, InOrder work, Function<RecordedPart, R> looking, Consumer<R> found) {
        try (RecordedEvidenceReader reader = input.open()) {
            work.each(reader, looking, found, () -> false);
        } catch (IOException e) {
            // Opening it again fails again.
        }
    }

    private static String id(RecordedAccount.Readable account) {
        return account.evidence().accountId();
    }

    private void read(Input input, InOrder work, AccountConsumer consumer) {
        try {
            Optional<RecordedAccount.Unreadable> foreign = ForeignFile.error(input);
            if (foreign.isPresent()) {
                consumer.unreadable(foreign.get());
            } else {
                readEvidence(input, work, consumer);
            }
        } catch (IOException e) {
            consumer.unreadable(Inputs.unreadable(input, e));
        }
    }

    private void readEvidence(Input input, InOrder work, AccountConsumer consumer) throws IOException {
        AtomicBoolean isEmpty = new AtomicBoolean(true);
        try (RecordedEvidenceReader reader = input.open()) {
            work.each(
                    reader,
                    part -> prepared(input, part, consumer),
                    turns -> {
                        isEmpty.set(false);
                        for (int i = 0; i < turns.size() && !consumer.isDone(); i++) {
                            turns.get(i).run();
                        }
                    },
                    consumer::isDone);
        }
        if (isEmpty.get()) {
            // An audit of nothing must not look like one that everybody passed.
            consumer.unreadable(Inputs.unreadable(input, new IOException("it holds no account")));
        }
    }

    /** Does what can be done of a part on any thread; obtains what is left, to be run in order. */
    private List<Runnable> prepared(Input input, RecordedPart part, AccountConsumer consumer) {
        List<Runnable> turns = new ArrayList<>();
        for (RecordedAccount account : part.read()) {
            if (account instanceof RecordedAccount.Readable readable) {
                turns.add(() -> readable.warnings().forEach(consumer::warning));
                turns.add(
                        isRepeated(id(readable))
                                ? () -> handOnJoined(input, readable, consumer)
                                : consumer.prepared(organization.fill(readable.evidence())));
            } else if (account instanceof RecordedAccount.Unreadable broken) {
                turns.add(() -> consumer.unreadable(broken));
            }
        }
        return turns;
    }

    /** Joins an account where its first line is. */
    private void handOnJoined(Input input, RecordedAccount.Readable first, AccountConsumer consumer) {
        long last = lastLines.get(id(first));
        if (last < FIRST_OFFSET) {
            return;
        }
        lastLines.put(id(first), HANDED_ON);
        AccountEvidence joined;
        try {
            RepeatedAccounts kept = Objects.requireNonNull(repeated);
            // What looked like another line of it may have been none.
            joined = kept.isAlone(last - FIRST_OFFSET) ? first.evidence() : kept.joined(id(first), last - FIRST_OFFSET);
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
