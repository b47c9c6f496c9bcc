package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.findings.text.Control;
import io.github.trailproof.findings.text.Description;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.util.List;

/** The object {@code compliance} of an event: the control, the verdict, and the nearest trail's checks. */
final class OcsfCompliance {

    private static final int MOST_REASONS = 20;

    private final JsonGenerator json;
    private final Assessment assessment;
    private final CriterionResult result;

    OcsfCompliance(JsonGenerator json, Assessment assessment, CriterionResult result) {
        this.json = json;
        this.assessment = assessment;
        this.result = result;
    }

    void write() throws IOException {
        json.writeObjectFieldStart("compliance");
        json.writeStringField("control", Control.name(result.criterion()));
        json.writeStringField("desc", Control.description());
        strings("standards", Control.standards());
        strings("requirements", Control.requirements());
        OcsfStatus.of(result.verdict()).write(json);
        json.writeStringField("status_code", result.verdict().name());
        List<String> reasons = Description.obstacles(assessment, result.criterion()).stream()
                .limit(MOST_REASONS)
                .map(Description::reason)
                .toList();
        if (!reasons.isEmpty()) {
            strings("status_details", reasons);
        }
        if (result.decisiveTrail().isPresent()) {
            checks(result.decisiveTrail().get());
        }
        json.writeEndObject();
    }

    private void checks(TrailAssessment trail) throws IOException {
        json.writeArrayFieldStart("checks");
        for (Requirement requirement : result.criterion().requirements()) {
            RequirementResult check = trail.requirement(requirement);
            json.writeStartObject();
            json.writeStringField("uid", requirement.name());
            json.writeStringField("name", requirement.name());
            json.writeStringField("desc", "trail " + Wording.trail(trail.trailArn()) + ": " + Wording.result(check));
            OcsfStatus.of(check.outcome()).write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
