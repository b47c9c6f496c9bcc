package io.github.trailproof.recorded;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Checks JSON by the schemas in the jar. */
final class Schemas {

    private static final JsonSchema EVIDENCE = schema(RecordedSchemas.evidence());
    private static final JsonSchema ASSESSMENT = schema(RecordedSchemas.assessment());

    private static final JsonSchema COMPARISON = schema(RecordedSchemas.comparison());
    private static final JsonSchema TIMELINE = schema(RecordedSchemas.timeline());

    private Schemas() {}

    /** What the schema of evidence finds wrong with an account. */
    static List<String> evidence(String json) {
        return messages(EVIDENCE, json);
    }

    /** What the schema of assessments finds wrong with a line. */
    static List<String> assessment(String json) {
        return messages(ASSESSMENT, json);
    }

    /** What the schema of comparisons finds wrong with a line. */
    static List<String> comparison(String json) {
        return messages(COMPARISON, json);
    }

    /** What the schema of timelines finds wrong with a line. */
    static List<String> timeline(String json) {
        return messages(TIMELINE, json);
    }

    private static JsonSchema schema(String text) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private static List<String> messages(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
