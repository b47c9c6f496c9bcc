package io.github.trailproof.examples.fleetspark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.testkit.Organization;
import io.github.trailproof.testkit.generate.Organizations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

final class SpeakersProperties {

    private static final StructType LINES =
            new StructType().add(Lines.SOURCE, DataTypes.StringType).add(Lines.LINE, DataTypes.BinaryType);

    @Property(tries = 300)
    @Label("from the accounts that speak for others the same is filled in as from all")
    void nothingIsLost(@ForAll("organizations") Organization organization) throws IOException {
        List<Row> lines = new ArrayList<>();
        for (AccountEvidence account : organization.accounts()) {
            lines.add(row(account));
        }
        Set<String> speakers = new TreeSet<>(organization.delegatedAdministrators());
        new Survey()
                .call(lines.iterator())
                .forEachRemaining(
                        found -> Optional.ofNullable(found.getString(3)).ifPresent(speakers::add));

        List<String> spoken = new ArrayList<>();
        new Speakers(speakers).call(lines.iterator()).forEachRemaining(spoken::add);
        OrganizationTrails some = Judge.organization(spoken, organization.delegatedAdministrators());

        List<AccountEvidence> read = lines.stream()
                .flatMap(line -> Judge.evidence(Speakers.text(line)))
                .toList();
        OrganizationTrails all = OrganizationTrails.of(read, organization.delegatedAdministrators());
        for (AccountEvidence account : read) {
            assertThat(some.fill(account)).isEqualTo(all.fill(account));
        }
    }

    @Provide
    Arbitrary<Organization> organizations() {
        return Organizations.any();
    }

    /** A line as Spark gives it, by the order of its columns. */
    private static Row row(AccountEvidence account) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            writer.write(account);
        }
        String line = bytes.toString(StandardCharsets.UTF_8).strip();
        return new GenericRowWithSchema(new Object[] {"file", line.getBytes(StandardCharsets.UTF_8)}, LINES);
    }
}
