package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** The third reading: a verdict for each account, with what its organization's trails are known to do. */
final class Judge implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final Broadcast<List<String>> speakers;
    private final TreeSet<String> delegatedAdministrators;
    private final Criterion criterion;

    Judge(Broadcast<List<String>> speakers, Set<String> delegatedAdministrators, Criterion criterion) {
        this.speakers = speakers;
        this.delegatedAdministrators = new TreeSet<>(delegatedAdministrators);
        this.criterion = criterion;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        OrganizationTrails organization = organization(speakers.value(), delegatedAdministrators);
        return Lines.stream(lines)
                .flatMap(line -> Lines.read(line).stream()
                        .flatMap(Judge::evidence)
                        .map(evidence ->
                                VerdictRow.of(organization.fill(evidence), line.getAs(Lines.SOURCE), criterion)))
                .iterator();
    }

    /** What these accounts were answered about trails of their organization. */
    static OrganizationTrails organization(List<String> speakers, Set<String> delegatedAdministrators) {
        OrganizationTrails organization = new OrganizationTrails(delegatedAdministrators);
        speakers.stream().flatMap(Judge::evidence).forEach(organization::add);
        return organization;
    }

    static Stream<AccountEvidence> evidence(String line) {
        ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        return RecordedEvidenceReader.of(in, "speakers").stream().flatMap(Judge::evidence);
    }

    /** Nothing for a line that is no account: the first reading told of it. */
    private static Stream<AccountEvidence> evidence(RecordedAccount account) {
        return account instanceof RecordedAccount.Readable readable ? Stream.of(readable.evidence()) : Stream.empty();
    }
}
