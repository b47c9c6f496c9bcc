package io.github.trailproof.examples.fleetspark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class OrganizationTrailSourcesProperties {

    @Property(tries = 300)
    @Label("from the accounts that speak for others the same is filled in as from all")
    void nothingIsLost(@ForAll @Size(min = 1, max = 6) List<AccountEvidence> accounts) throws IOException {
        OrganizationTrailSources speakers = new OrganizationTrailSources();
        for (AccountEvidence account : accounts) {
            speakers.add(account, line(account));
        }

        OrganizationTrails all = OrganizationTrails.of(accounts);
        OrganizationTrails some = Judge.organization(speakers.lines());

        for (AccountEvidence account : accounts) {
            assertThat(some.fill(account)).isEqualTo(all.fill(account));
        }
    }

    private static String line(AccountEvidence account) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            writer.write(account);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
