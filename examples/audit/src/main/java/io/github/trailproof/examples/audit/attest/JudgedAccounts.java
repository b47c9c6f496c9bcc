package io.github.trailproof.examples.audit.attest;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.attestation.JudgedAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Judges every account of the evidence again, and keeps no more than the verdicts. */
public final class JudgedAccounts implements AccountConsumer {

    private final Consumer<String> complaints;
    private final List<JudgedAccount> accounts = new ArrayList<>();
    private boolean isAnyUnreadable;

    public JudgedAccounts(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    public List<JudgedAccount> accounts() {
        return List.copyOf(accounts);
    }

    public boolean isAnyUnreadable() {
        return isAnyUnreadable;
    }

    @Override
    public void account(AccountEvidence evidence) {
        accounts.add(JudgedAccount.of(evidence));
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        isAnyUnreadable = true;
        complaints.accept(Inputs.complaint(input));
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        complaints.accept(Inputs.complaint(warning));
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
