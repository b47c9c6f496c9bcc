package io.github.trailproof.examples.audit.attest;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.report.Report;
import io.github.trailproof.examples.audit.report.Version;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.attestation.Attestation;
import io.github.trailproof.recorded.attestation.JudgedAccount;
import io.github.trailproof.recorded.attestation.SignedAttestation;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;

/** The verdicts of a run, signed at its end. */
public final class AttestationReport implements Report {

    private final OutputStream out;
    private final Criterion criterion;
    private final PrivateKey key;
    private final List<JudgedAccount> accounts = new ArrayList<>();

    public AttestationReport(OutputStream out, Criterion criterion, PrivateKey key) {
        this.out = out;
        this.criterion = criterion;
        this.key = key;
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) {
        accounts.add(JudgedAccount.of(evidence));
    }

    /** There is no verdict to attest; standard error and the exit status report this input. */
    @Override
    public void unreadable(RecordedAccount.Unreadable input) {}

    /** Nothing is written if there is nothing to attest. */
    @Override
    public void end(Tally tally) throws IOException {
        if (!accounts.isEmpty()) {
            Attestation attestation = new Attestation(Version.number(), criterion, accounts);
            out.write(SignedAttestation.sign(attestation, key).toJson());
        }
        out.flush();
    }
}
