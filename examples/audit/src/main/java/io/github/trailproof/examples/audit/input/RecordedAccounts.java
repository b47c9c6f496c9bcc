package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Recorded evidence, account by account. It is read up to three times, because an organization trail is best known to the
 * account that owns it, which may come after the members that see it: first to learn who owns the trails that others see,
 * then to gather what those accounts were answered, and last to hand on every account.
 */
public final class RecordedAccounts {

    private final Set<String> delegatedAdministrators;
    private final OrganizationTrails organization;
    private final List<Input> inputs;

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

    /** Hands on every account of every input. */
    public void each(AccountConsumer consumer) {
        try {
            gatherAnswers();
            for (Input input : inputs) {
                if (!consumer.isDone()) {
                    read(input, consumer);
                }
            }
        } finally {
            inputs.forEach(Input::close);
        }
    }

    private void gatherAnswers() {
        Set<String> owners = new HashSet<>();
        inputs.forEach(
                input -> look(input, account -> owners.addAll(OrganizationTrails.ownersOfOthersTrails(account))));
        if (owners.isEmpty()) {
            return;
        }
        inputs.forEach(input -> look(input, account -> {
            if (owners.contains(account.accountId()) || delegatedAdministrators.contains(account.accountId())) {
                organization.add(account);
            }
        }));
    }

    /** Errors are left to the last pass, which reports them in their place. */
    private static void look(Input input, Consumer<AccountEvidence> each) {
        try (RecordedEvidenceReader reader = input.open()) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable readable) {
                    each.accept(readable.evidence());
                }
            }
        } catch (IOException e) {
            // Opening it again fails again.
        }
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
                handOn(next.get(), consumer);
                next = reader.next();
            }
        }
    }

    private void handOn(RecordedAccount account, AccountConsumer consumer) {
        if (account instanceof RecordedAccount.Readable readable) {
            readable.warnings().forEach(consumer::warning);
            consumer.account(organization.fill(readable.evidence()));
        } else if (account instanceof RecordedAccount.Unreadable broken) {
            consumer.unreadable(broken);
        }
    }
}
