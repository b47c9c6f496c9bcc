package io.github.trailproof.findings.oscal;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.text.Control;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes assessments as one document of OSCAL assessment results, version 1.2.1, in JSON. A run is one result; each
 * account and criterion has an observation and a finding, and a risk if the verdict is not PASS. The text is ASCII.
 *
 * <p>FAIL is not satisfied with the reason {@code fail}. INDETERMINATE is not satisfied with the reason {@code other} and
 * the open points as remarks; it is never satisfied. What may come from evidence is one line of limited length, escaped
 * for Markdown.
 *
 * <p>UUIDs are made of names, so that a later run gives the same ones to the same account and criterion. The document has
 * the same UUID for the same accounts, and the result for the same accounts and time.
 *
 * <p>Not for use by several threads at once.
 */
public final class OscalWriter implements Closeable {

    private final OutputStream out;
    private final OscalRun run;
    private final OscalFrame frame;
    private final OscalJson json;
    private final WaitingList risks;
    private final WaitingList findings;
    private final WaitingList accounts;
    private final SortedSet<String> accountIds = new TreeSet<>();
    private final Set<String> written = new HashSet<>();
    private boolean begun;
    private boolean observed;
    private boolean ended;

    private OscalWriter(OutputStream out, OscalRun run, OscalBuffer.Factory buffers) throws IOException {
        this.out = out;
        this.run = run;
        this.frame = new OscalFrame(run);
        this.json = OscalJson.to(out);
        this.risks = new WaitingList(buffers.create());
        this.findings = new WaitingList(buffers.create());
        this.accounts = new WaitingList(buffers.create());
    }

    /**
     * Writes to a stream, which {@link #close()} closes. Risks and findings wait in memory for the end.
     *
     * @param out gets the document in many pieces
     * @param run when the run began, and by which version
     * @throws IOException if the stream fails
     */
    public static OscalWriter of(OutputStream out, OscalRun run) throws IOException {
        return of(out, run, OscalBuffer::inMemory);
    }

    /**
     * The same with buffers of the caller's.
     *
     * @param buffers makes the places where parts of the document wait for the end
     * @throws IOException if the stream or a buffer fails
     */
    public static OscalWriter of(OutputStream out, OscalRun run, OscalBuffer.Factory buffers) throws IOException {
        return new OscalWriter(
                Objects.requireNonNull(out, "out"),
                Objects.requireNonNull(run, "run"),
                Objects.requireNonNull(buffers, "buffers"));
    }

    /**
     * Writes what is found of an account by one criterion.
     *
     * @param assessment the account's assessment
     * @param criterion which of its verdicts
     * @param context the account's partition, and when the evidence was collected
     * @param evidenceSha256 the SHA-256 of the evidence in hexadecimal digits, if it is known
     * @throws IllegalArgumentException if the same account was written by the same criterion before
     * @throws IOException if the stream fails, or the document has ended
     */
    public void write(
            Assessment assessment, Criterion criterion, FindingContext context, Optional<String> evidenceSha256)
            throws IOException {
        write(
                assessment,
                criterion,
                new OscalAccount(
                        assessment,
                        assessment.result(criterion),
                        context,
                        evidenceSha256,
                        OscalAccount.Basis.EVIDENCE));
    }

    /**
     * Writes what a plan or a template makes of an account, by one criterion. The observation says so, and its UUIDs are
     * others than those of what is found of the account itself.
     *
     * @param assessment the account's assessment as it will be
     * @param criterion which of its verdicts
     * @param context the account's partition, and when the plan was made or the evidence was collected that it is laid over
     * @param evidenceSha256 the SHA-256 of the planned evidence in hexadecimal digits, if it is known
     * @throws IllegalArgumentException if the same account was written by the same criterion before
     * @throws IOException if the stream fails, or the document has ended
     */
    public void writePlanned(
            Assessment assessment, Criterion criterion, FindingContext context, Optional<String> evidenceSha256)
            throws IOException {
        write(
                assessment,
                criterion,
                new OscalAccount(
                        assessment, assessment.result(criterion), context, evidenceSha256, OscalAccount.Basis.PLAN));
    }

    private void write(Assessment assessment, Criterion criterion, OscalAccount account) throws IOException {
        if (ended) {
            throw new IOException("the document has ended");
        }
        if (!written.add(Control.findingId(criterion, assessment.accountId()))) {
            throw new IllegalArgumentException("expected each account once by each criterion, found `"
                    + assessment.accountId() + "` by " + criterion + " again");
        }
        observe(account.observation(run.start()));
        findings.add(account.finding());
        if (account.hasRisk()) {
            risks.add(account.risk());
        }
        if (accountIds.add(assessment.accountId())) {
            accounts.add(account.inventoryItem());
        }
    }

    private void observe(byte[] observation) throws IOException {
        begin();
        if (!observed) {
            json.beginList("observations");
            json.flush();
        } else {
            out.write(',');
        }
        observed = true;
        out.write(observation);
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        json.begin();
        json.beginMember("assessment-results");
        frame.metadata(json);
        json.beginList("results");
        json.begin();
        frame.result(json);
    }

    /** Ends the document and flushes the stream, which stays open. */
    public void end() throws IOException {
        if (!ended) {
            begin();
            ended = true;
            if (observed) {
                json.endList();
            }
            risks.writeTo(json, out, "risks");
            findings.writeTo(json, out, "findings");
            json.beginMember("local-definitions");
            accounts.writeTo(json, out, "inventory-items");
            frame.assets(json);
            json.end();
            String names = String.join(",", accountIds);
            json.own("uuid", OscalUuid.of("result/" + run.start() + "/" + names));
            json.end();
            json.endList();
            frame.backMatter(json);
            json.own("uuid", OscalUuid.of("assessment-results/" + names));
            json.end();
            json.end();
            json.flush();
            out.write('\n');
        }
        out.flush();
    }

    /** Ends the document and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            end();
        }
    }
}
