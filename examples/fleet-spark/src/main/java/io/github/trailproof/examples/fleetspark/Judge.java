package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The third reading: a verdict for each account, with what its organization's trails are known to do. */
final class Judge implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final Broadcast<List<String>> speakers;
    private final TreeSet<String> delegatedAdministrators;
    private final Criterion criterion;
    /** Made once in each executor's copy. */
    private transient @Nullable OrganizationTrails organization;

    Judge(Broadcast<List<String>> speakers, Set<String> delegatedAdministrators, Criterion criterion) {
        this.speakers = speakers;
        this.delegatedAdministrators = new TreeSet<>(delegatedAdministrators);
        this.criterion = criterion;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        return Lines.stream(lines)
                .flatMap(line -> Lines.read(line).stream()
                        .flatMap(Judge::evidence)
                        .map(evidence -> row(evidence, line.getAs(Lines.SOURCE), 1)))
                .iterator();
    }

    /** Judges the account of which these are all lines; none for lines that are no account. */
    Iterator<Row> judge(String accountId, Iterator<Row> lines) {
        if (accountId.isEmpty()) {
            return Collections.emptyIterator();
        }
        AccountLines account = new AccountLines(accountId);
        lines.forEachRemaining(line -> Lines.read(line).stream()
                .flatMap(Judge::evidence)
                .forEach(evidence -> account.add(evidence, line.getAs(Lines.SOURCE))));
        return List.of(row(account.joined(), account.source(), account.count())).iterator();
    }

    private Row row(AccountEvidence evidence, String source, long lines) {
        OrganizationTrails known = organization;
        if (known == null) {
            known = organization(speakers.value(), delegatedAdministrators);
            organization = known;
        }
        return VerdictRow.of(known.fill(evidence), source, lines, criterion);
    }

    /** The account of a line; empty for a line that is no account. */
    static String accountId(Row line) {
        return Lines.read(line).stream()
                .flatMap(Judge::evidence)
                .map(AccountEvidence::accountId)
                .findFirst()
                .orElse("");
    }

    /** What these accounts were answered about trails of their organization, the lines of each joined. */
    static OrganizationTrails organization(List<String> speakers, Set<String> delegatedAdministrators) {
        Map<String, AccountLines> accounts = new TreeMap<>();
        speakers.stream()
                .flatMap(Judge::evidence)
                .forEach(line -> accounts.computeIfAbsent(line.accountId(), AccountLines::new)
                        .add(line, "speakers"));
        OrganizationTrails organization = new OrganizationTrails(delegatedAdministrators);
        accounts.values().forEach(account -> organization.add(account.joined()));
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
