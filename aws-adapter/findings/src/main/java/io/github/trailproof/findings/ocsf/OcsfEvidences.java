package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.Warning;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.List;

/** The list {@code evidences} of an event: what goes unrecorded, what is missing, and what stands beside the verdict. */
final class OcsfEvidences {

    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_SCOPES = 100;
    private static final int MOST_CHARACTERS = 1024;

    private final JsonGenerator json;
    private final Assessment assessment;
    private final CriterionResult result;

    OcsfEvidences(JsonGenerator json, Assessment assessment, CriterionResult result) {
        this.json = json;
        this.assessment = assessment;
        this.result = result;
    }

    /** Whether there is more than is written. */
    static boolean isTruncated(Assessment assessment, CriterionResult result) {
        List<Gap> gaps = assessment.coverage().gaps();
        return gaps.size() > MOST_OF_A_KIND
                || result.missing().size() > MOST_OF_A_KIND
                || assessment.deliveryWarnings().size() > MOST_OF_A_KIND
                || assessment.warnings().size() > MOST_OF_A_KIND
                || assessment.coverage().redundant().size() > MOST_OF_A_KIND
                || gaps.stream().anyMatch(gap -> gap.scopes().size() > MOST_SCOPES);
    }

    /** An event without evidences has no such list. */
    void write() throws IOException {
        List<Gap> gaps = first(assessment.coverage().gaps());
        List<MissingEvidence> missing = first(result.missing());
        if (gaps.isEmpty() && missing.isEmpty() && isNothingBeside()) {
            return;
        }
        json.writeArrayFieldStart("evidences");
        for (Gap gap : gaps) {
            start("unrecorded events");
            gap(gap);
            end();
        }
        for (MissingEvidence one : missing) {
            start("missing evidence");
            missing(one);
            end();
        }
        beside();
        json.writeEndArray();
    }

    private boolean isNothingBeside() {
        return assessment.deliveryWarnings().isEmpty()
                && assessment.warnings().isEmpty()
                && assessment.coverage().redundant().isEmpty();
    }

    /** What never changes a verdict. */
    private void beside() throws IOException {
        for (DeliveryWarning warning : first(assessment.deliveryWarnings())) {
            start("failed delivery");
            text("trailArn", warning.trailArn().toString());
            text("channel", warning.channel().name());
            text("error", warning.error());
            end();
        }
        for (Warning warning : first(assessment.warnings())) {
            start("missing log files");
            text("summary", Wording.warning(warning));
            text("kind", warning.kind().name());
            text("trailArn", warning.trailArn().toString());
            text("region", warning.region());
            text("from", warning.from().toString());
            text("to", warning.to().toString());
            end();
        }
        for (RedundantTrail copy : first(assessment.coverage().redundant())) {
            start("redundant trail");
            text("summary", Wording.copy(copy, assessment));
            text("trailArn", copy.trailArn().toString());
            json.writeArrayFieldStart("coveredBy");
            for (TrailArn trail : first(copy.coveredBy())) {
                json.writeString(Wording.trail(trail));
            }
            json.writeEndArray();
            end();
        }
    }

    private static <V> List<V> first(List<V> all) {
        return all.subList(0, Math.min(all.size(), MOST_OF_A_KIND));
    }

    private void gap(Gap gap) throws IOException {
        text("summary", Wording.gap(gap));
        json.writeBooleanField("certain", gap.certain());
        json.writeBooleanField("everyRegion", gap.everyRegion());
        json.writeArrayFieldStart("scopes");
        for (Scope scope : gap.scopes().stream().limit(MOST_SCOPES).toList()) {
            json.writeString(Wording.scope(scope));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("readWrite");
        for (ReadWrite readWrite : gap.readWrite()) {
            json.writeString(readWrite.name());
        }
        json.writeEndArray();
        text("eventSources", gap.eventSources());
        for (EventField field : gap.conditions().keySet()) {
            if (field != EventField.EVENT_SOURCE) {
                text(field.apiName(), gap.text(field));
            }
        }
        witness(gap.witness().event());
    }

    private void witness(ManagementEvent event) throws IOException {
        json.writeObjectFieldStart("witness");
        text("scope", Wording.scope(event.scope()));
        text("eventSource", event.eventSource());
        text("eventName", event.eventName());
        json.writeBooleanField("readOnly", event.readWrite() == ReadWrite.READ);
        json.writeEndObject();
    }

    private void missing(MissingEvidence missing) throws IOException {
        text("summary", Wording.missing(missing));
        text("operation", missing.operation().apiName());
        text("iamAction", missing.iamAction());
        if (missing.region().isPresent()) {
            text("region", missing.region().get());
        }
        if (missing.trailArn().isPresent()) {
            text("trailArn", missing.trailArn().get().toString());
        }
        if (missing.errorCode().isPresent()) {
            text("errorCode", missing.errorCode().get());
        }
    }

    private void start(String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeObjectFieldStart("data");
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        json.writeStringField(name, PlainText.of(value, MOST_CHARACTERS));
    }
}
