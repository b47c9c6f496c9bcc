package io.github.trailproof.findings.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OscalWriterTest {

    private static JsonNode result(JsonNode document) {
        JsonNode results = document.at("/assessment-results/results");
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static void assumeSchema() {
        assumeTrue(OscalSchema.isThere(), "skipped: no schema of OSCAL in shared/schemas beside the checkout");
    }

    @Test
    void documentsKeepTheSchemaOfNist() {
        assumeSchema();
        for (Assessment assessment : List.of(
                Scene.passing(),
                Scene.failing(),
                Scene.open(),
                Scene.withGap(),
                Scene.withCopy(),
                Scene.withoutTrail())) {
            assertThat(OscalSchema.violations(OscalSchema.document(assessment))).isEmpty();
        }
        assertThat(OscalSchema.violations(OscalSchema.document())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assessment-results:uuid",
                "/assessment-results:metadata",
                "/assessment-results:import-ap",
                "/assessment-results/results/0:reviewed-controls",
                "/assessment-results/results/0/observations/0:collected",
                "/assessment-results/results/0/findings/0:target",
                "/assessment-results/results/0/risks/0:status"
            })
    void theSchemaMissesWhatIsRequired(String place) {
        assumeSchema();
        JsonNode document = OscalSchema.document(Scene.failing());
        String[] parts = place.split(":", -1);
        ((ObjectNode) document.at(parts[0])).remove(parts[1]);
        assertThat(OscalSchema.violations(document)).isNotEmpty();
    }

    @Test
    void theTextIsAsciiAndOneLine() {
        assertThat(OscalSchema.text(List.of(Scene.failing()), Scene.OCCASION)).matches("[ -~]*\n");
    }

    @Test
    void aFailureIsNotSatisfiedAndHasARiskWithTheWitnessAndTheRemediation() {
        JsonNode result = result(OscalSchema.document(Scene.failing()));
        JsonNode status = result.at("/findings/0/target/status");
        assertThat(status.get("state").textValue()).isEqualTo("not-satisfied");
        assertThat(status.get("reason").textValue()).isEqualTo("fail");
        assertThat(status.get("remarks").textValue()).contains("IsMultiRegionTrail is false", "IsLogging is false");
        JsonNode risk = result.at("/risks/0");
        assertThat(risk.get("status").textValue()).isEqualTo("open");
        assertThat(risk.at("/props/0/name").textValue()).isEqualTo("unrecorded-event");
        assertThat(risk.at("/props/0/value").textValue()).contains(".amazonaws.com ");
        assertThat(risk.at("/remediations/0/lifecycle").textValue()).isEqualTo("recommendation");
        assertThat(risk.at("/remediations/0/description").textValue()).contains("aws cloudtrail start-logging");
    }

    @Test
    void whatIsOpenIsNeverSatisfied() {
        JsonNode result = result(OscalSchema.document(Scene.open()));
        JsonNode status = result.at("/findings/0/target/status");
        assertThat(status.get("state").textValue()).isEqualTo("not-satisfied");
        assertThat(status.get("reason").textValue()).isEqualTo("other");
        assertThat(status.get("remarks").textValue()).contains("GetTrailStatus", "cloudtrail:GetTrailStatus");
    }

    @Test
    void aPassIsSatisfiedAndHasNoRisk() {
        JsonNode result = result(OscalSchema.document(Scene.passing()));
        assertThat(result.get("findings"))
                .hasSize(3)
                .allSatisfy(
                        finding -> assertThat(finding.at("/target/status/state").textValue())
                                .isEqualTo("satisfied"));
        assertThat(result.has("risks")).isFalse();
    }

    @Test
    void anObservationHasTheDigestAndTheTimeOfTheEvidence() {
        JsonNode observation = result(OscalSchema.document(Scene.passing())).at("/observations/0");
        assertThat(observation.get("collected").textValue()).isEqualTo("2026-08-20T12:00:00Z");
        assertThat(observation.at("/relevant-evidence/0/props/0/value").textValue())
                .isEqualTo(OscalSchema.DIGEST);
        assertThat(observation.at("/props/0/value").textValue()).isEqualTo("CIS");
    }

    @Test
    void aTimeThatTheFormatCannotTellIsReplacedAndTold() {
        for (String time : List.of("1899-12-31T23:59:59Z", "1904-02-29T00:00:00Z", "3000-01-01T00:00:00Z")) {
            FindingContext context = FindingContext.of("aws", Instant.parse(time));
            JsonNode document = OscalSchema.parse(OscalSchema.text(List.of(Scene.passing()), context));
            JsonNode observation = result(document).at("/observations/0");
            assertThat(observation.get("collected").textValue()).isEqualTo(Scene.NOON.toString());
            assertThat(observation.get("remarks").textValue()).contains("cannot tell");
            assertThatThrownBy(() -> new OscalRun(Instant.parse(time), "1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a time of the years 1900 to 2999, found `" + time + "`");
        }
    }

    @Test
    void everyReferenceWithinTheDocumentHasItsTarget() {
        JsonNode document = OscalSchema.document(Scene.failing());
        Set<String> defined = new HashSet<>();
        document.findValues("uuid")
                .forEach(uuid -> assertThat(defined.add(uuid.textValue())).isTrue());
        for (String reference :
                List.of("observation-uuid", "risk-uuid", "subject-uuid", "actor-uuid", "component-uuid")) {
            assertThat(document.findValues(reference))
                    .isNotEmpty()
                    .allSatisfy(uuid -> assertThat(defined).contains(uuid.textValue()));
        }
        assertThat(defined)
                .contains(document.at("/assessment-results/import-ap/href")
                        .textValue()
                        .substring(1));
    }

    @Test
    void aLaterRunHasTheSameUuidsButForTheResult() throws IOException {
        JsonNode first = OscalSchema.document(Scene.failing());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OscalWriter writer = OscalWriter.of(out, new OscalRun(Scene.NOON.plusSeconds(60), "1.2.3"))) {
            for (Criterion criterion : Criterion.values()) {
                writer.write(Scene.passing(), criterion, Scene.OCCASION, Optional.empty());
            }
        }
        JsonNode later = OscalSchema.parse(out.toString(StandardCharsets.UTF_8));
        assertThat(later.at("/assessment-results/uuid")).isEqualTo(first.at("/assessment-results/uuid"));
        assertThat(result(later).at("/findings/0/uuid")).isEqualTo(result(first).at("/findings/0/uuid"));
        assertThat(result(later).get("uuid")).isNotEqualTo(result(first).get("uuid"));
    }

    @Test
    void uuidsAreThoseOfVersionFive() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        // The example of RFC 9562.
        assertThat(OscalUuid.of(dns, "www.example.com").toString()).isEqualTo("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void namesFromEvidenceMeanNothingInMarkdown() {
        assertThat(Markup.line("[x](javascript:alert(1)) <b> `c` *d* a_b _e_\nf"))
                .isEqualTo("\\[x\\](javascript:alert(1)) \\<b\\> \\`c\\` \\*d\\* a_b \\_e\\_\\\\u\\{a\\}f");
        assertThat(Markup.line(" ")).isEqualTo("-");
    }

    @Test
    void anAccountIsRefusedTheSecondTime() throws IOException {
        try (OscalWriter writer = OscalWriter.of(new ByteArrayOutputStream(), OscalSchema.RUN)) {
            writer.write(Scene.passing(), Criterion.CIS, Scene.OCCASION, Optional.empty());
            assertThatThrownBy(() -> writer.write(Scene.passing(), Criterion.CIS, Scene.OCCASION, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("found `111122223333` by CIS again");
        }
    }

    @Test
    void whatIsReviewedIsOneControlWithoutAPlan() {
        JsonNode document = OscalSchema.document(Scene.passing());
        assertThat(document.at("/assessment-results/import-ap/remarks").textValue())
                .contains("No assessment plan was written");
        JsonNode reviewed = result(document).get("reviewed-controls");
        assertThat(reviewed.at("/control-selections/0/include-controls")).hasSize(1);
        assertThat(reviewed.get("props"))
                .extracting(prop ->
                        prop.get("name").textValue() + " " + prop.get("value").textValue())
                .contains("cis-aws-foundations-3.0.0 3.1", "cis-aws-foundations-7.0.0 4.1");
    }
}
