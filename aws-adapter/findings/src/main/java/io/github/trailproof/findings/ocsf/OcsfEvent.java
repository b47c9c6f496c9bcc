package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.text.Advice;
import io.github.trailproof.findings.text.Control;
import io.github.trailproof.findings.text.Description;
import java.io.IOException;
import java.util.List;

/** One event of the class Compliance Finding. */
final class OcsfEvent {

    private static final int CLASS = 2003;
    private static final int CATEGORY = 2;

    private final JsonGenerator json;
    private final Assessment assessment;
    private final CriterionResult result;
    private final FindingContext occasion;
    private final String description;

    OcsfEvent(JsonGenerator json, Assessment assessment, CriterionResult result, FindingContext occasion) {
        this.json = json;
        this.assessment = assessment;
        this.result = result;
        this.occasion = occasion;
        this.description = Description.of(assessment, result.criterion());
    }

    void write(OcsfActivity activity, String productVersion) throws IOException {
        json.writeStartObject();
        classification(activity);
        json.writeNumberField("time", occasion.updatedAt().toEpochMilli());
        json.writeStringField("message", description);
        metadata(activity, productVersion);
        findingInfo();
        new OcsfCompliance(json, assessment, result).write();
        resources();
        cloud();
        remediation();
        new OcsfEvidences(json, assessment, result).write();
        json.writeEndObject();
    }

    private void classification(OcsfActivity activity) throws IOException {
        json.writeNumberField("activity_id", activity.id());
        json.writeStringField("activity_name", activity.caption());
        json.writeNumberField("category_uid", CATEGORY);
        json.writeStringField("category_name", "Findings");
        json.writeNumberField("class_uid", CLASS);
        json.writeStringField("class_name", "Compliance Finding");
        json.writeNumberField("type_uid", CLASS * 100 + activity.id());
        json.writeStringField("type_name", "Compliance Finding: " + activity.caption());
        Verdict verdict = result.verdict();
        json.writeNumberField("severity_id", severity(verdict));
        json.writeStringField("severity", severityCaption(verdict));
        // The status of an update is set by the person who works on the finding.
        if (activity != OcsfActivity.UPDATE) {
            json.writeNumberField("status_id", activity == OcsfActivity.CREATE ? 1 : 4);
            json.writeStringField("status", activity == OcsfActivity.CREATE ? "New" : "Resolved");
        }
    }

    private static int severity(Verdict verdict) {
        return switch (verdict) {
            case PASS -> 1;
            case INDETERMINATE -> 3;
            case FAIL -> 4;
        };
    }

    private static String severityCaption(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "Informational";
            case INDETERMINATE -> "Medium";
            case FAIL -> "High";
        };
    }

    private void metadata(OcsfActivity activity, String productVersion) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("version", "1.8.0");
        json.writeObjectFieldStart("product");
        json.writeStringField("name", Control.PRODUCT);
        json.writeStringField("vendor_name", Control.PRODUCT);
        json.writeStringField("version", productVersion);
        json.writeEndObject();
        strings("profiles", List.of("cloud"));
        json.writeStringField(
                "uid",
                findingId() + "/" + activity.id() + "/" + occasion.updatedAt().toEpochMilli());
        if (OcsfEvidences.isTruncated(assessment, result)) {
            json.writeBooleanField("is_truncated", true);
        }
        json.writeEndObject();
    }

    private void findingInfo() throws IOException {
        json.writeObjectFieldStart("finding_info");
        json.writeStringField("uid", findingId());
        json.writeStringField("title", Control.title(result.criterion()));
        json.writeStringField("desc", description);
        json.writeNumberField("created_time", occasion.createdAt().toEpochMilli());
        json.writeNumberField("modified_time", occasion.updatedAt().toEpochMilli());
        json.writeObjectFieldStart("analytic");
        json.writeStringField("uid", Control.generatorId(result.criterion()));
        json.writeStringField("name", ControlRecord.get().title());
        json.writeNumberField("type_id", 1);
        json.writeStringField("type", "Rule");
        json.writeEndObject();
        json.writeEndObject();
    }

    private String findingId() {
        return Control.findingId(result.criterion(), assessment.accountId());
    }

    private void resources() throws IOException {
        json.writeArrayFieldStart("resources");
        json.writeStartObject();
        json.writeStringField("uid", "AWS::::Account:" + assessment.accountId());
        json.writeStringField("type", "AwsAccount");
        json.writeNumberField("role_id", 3);
        json.writeStringField("role", "Affected");
        json.writeStringField("cloud_partition", occasion.partition());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void cloud() throws IOException {
        json.writeObjectFieldStart("cloud");
        json.writeStringField("provider", "AWS");
        json.writeStringField("cloud_partition", occasion.partition());
        json.writeObjectFieldStart("account");
        json.writeStringField("uid", assessment.accountId());
        json.writeNumberField("type_id", 10);
        json.writeStringField("type", "AWS Account");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void remediation() throws IOException {
        json.writeObjectFieldStart("remediation");
        json.writeStringField("desc", Advice.full(result, occasion.partition()));
        strings("references", Control.links(occasion.partition()));
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
