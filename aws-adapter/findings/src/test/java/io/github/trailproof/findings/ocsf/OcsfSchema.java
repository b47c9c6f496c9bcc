package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** Events as tests write and read them, and the rules they are held against. */
final class OcsfSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(OcsfSchema.class.getResourceAsStream("ocsf-compliance-finding.json")));

    private OcsfSchema() {}

    static Set<ValidationMessage> violations(JsonNode event) {
        return SCHEMA.validate(event);
    }

    static String line(Assessment assessment, Criterion criterion, OcsfActivity activity, FindingContext occasion) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OcsfWriter writer = OcsfWriter.of(out, "1.2.3")) {
            writer.write(assessment, criterion, activity, occasion);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode event(Assessment assessment, Criterion criterion) {
        return parse(line(assessment, criterion, OcsfActivity.CREATE, Scene.OCCASION));
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
