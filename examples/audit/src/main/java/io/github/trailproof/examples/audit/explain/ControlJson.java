package io.github.trailproof.examples.audit.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.control.record.BenchmarkItem;
import io.github.trailproof.control.record.ConfigRule;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.control.record.Crosswalk;
import io.github.trailproof.control.record.Fact;
import io.github.trailproof.control.record.Neighbor;
import io.github.trailproof.control.record.Reference;
import io.github.trailproof.control.record.RemediationProcedure;
import io.github.trailproof.control.record.SecurityHubControl;
import io.github.trailproof.control.record.Source;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The control as a JSON object. What does not apply or is not known has no member. */
public final class ControlJson {

    private final JsonGenerator json;

    private ControlJson(JsonGenerator json) {
        this.json = json;
    }

    /** Something that takes a part of the output. */
    private interface Part<T> {
        void write(T value) throws IOException;
    }

    /** Writes the object on several lines. */
    public static void print(Writer writer) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(writer);
        json.useDefaultPrettyPrinter();
        write(json);
        json.writeRaw('\n');
        json.flush();
    }

    /** Writes the object where a value may stand. */
    public static void write(JsonGenerator json) throws IOException {
        new ControlJson(json).write(ControlRecord.get());
    }

    private void write(ControlRecord control) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", control.title());
        array("benchmarks", control.benchmarks(), this::item);
        array("description", control.description(), this::fact);
        array("contents", control.contents(), this::fact);
        array("rationale", control.rationale(), this::fact);
        array("impact", control.impact(), this::fact);
        array("requirements", List.of(Requirement.values()), this::requirement);
        array("criteria", List.of(Criterion.values()), this::criterion);
        array("verdicts", List.of(Verdict.values()), this::verdict);
        remediation(control.remediation());
        json.writeFieldName("defaultValue");
        fact(control.defaultValue());
        crosswalk(control.crosswalk());
        array("references", control.references(), this::source);
        json.writeFieldName("collectorPolicy");
        json.writeRawValue(CollectorPolicy.json());
        json.writeEndObject();
    }

    private void item(BenchmarkItem item) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", BenchmarkItem.DOCUMENT);
        json.writeStringField("version", item.version());
        json.writeStringField("number", item.number());
        json.writeStringField("title", item.title());
        json.writeNumberField("level", item.level());
        json.writeStringField("status", item.status().label());
        optional("published", item.published().map(Object::toString));
        optional("supersedes", item.supersedes());
        optional("supersededBy", item.supersededBy());
        json.writeBooleanField("newestKnown", item.isNewestKnown());
        array("neighbors", item.neighbors(), this::neighbor);
        json.writeStringField("source", item.source().link());
        json.writeEndObject();
    }

    private void neighbor(Neighbor neighbor) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", neighbor.topic().name());
        json.writeStringField("number", neighbor.number());
        json.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", fact.subject());
        json.writeStringField("text", fact.text());
        json.writeStringField("source", fact.source().link());
        json.writeEndObject();
    }

    private void requirement(Requirement requirement) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", requirement.name());
        json.writeStringField("meaning", Wording.met(requirement));
        array("apiFields", requirement.apiFields(), json::writeString);
        array("criteria", Words.criteria(requirement), json::writeString);
        json.writeEndObject();
    }

    private void criterion(Criterion criterion) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", Meaning.option(criterion));
        json.writeStringField("meaning", Meaning.of(criterion));
        json.writeEndObject();
    }

    private void verdict(Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", verdict.name());
        json.writeStringField("meaning", Meaning.of(verdict));
        json.writeEndObject();
    }

    private void remediation(RemediationProcedure procedure) throws IOException {
        json.writeObjectFieldStart("remediation");
        optional("console", procedure.consoleAddress(Partitions.AWS));
        array("byConsole", procedure.byConsole(), this::fact);
        array("byCommandLine", procedure.byCommandLine(), json::writeString);
        array("notes", procedure.notes(), this::fact);
        json.writeEndObject();
    }

    private void crosswalk(Crosswalk crosswalk) throws IOException {
        json.writeObjectFieldStart("crosswalk");
        json.writeFieldName("securityHub");
        securityHub(crosswalk.securityHub());
        array("configRules", crosswalk.configRules(), this::configRule);
        array("nist", crosswalk.nist(), this::reference);
        json.writeEndObject();
    }

    private void securityHub(SecurityHubControl control) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", control.reference().document());
        json.writeStringField("id", control.reference().id());
        json.writeStringField("title", control.title());
        json.writeStringField("severity", control.severity());
        json.writeStringField("criterion", Meaning.option(control.criterion()));
        json.writeStringField("link", control.reference().link());
        array("standards", control.standards(), this::reference);
        json.writeEndObject();
    }

    private void configRule(ConfigRule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.reference().id());
        json.writeStringField("link", rule.reference().link());
        array("asks", rule.asks(), this::fact);
        json.writeEndObject();
    }

    private void reference(Reference reference) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", reference.document());
        optional("version", Optional.of(reference.version()).filter(version -> !version.isEmpty()));
        json.writeStringField("id", reference.id());
        json.writeStringField("link", reference.link());
        json.writeEndObject();
    }

    private void source(Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", source.title());
        json.writeStringField("link", source.link());
        json.writeEndObject();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private <T> void array(String name, List<T> values, Part<T> part) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            part.write(value);
        }
        json.writeEndArray();
    }
}
