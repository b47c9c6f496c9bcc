package io.github.trailproof.findings.oscal;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Documents as tests write and read them, and NIST's schema, which is not part of this repository: it is looked for in the
 * folder that the system property {@code trailproof.schemas} names, else in {@code shared/schemas} beside a folder above.
 */
final class OscalSchema {

    static final OscalRun RUN = new OscalRun(Scene.NOON, "1.2.3");
    static final String DIGEST = "0".repeat(64);

    private static final String FILE = "oscal_assessment-results_schema.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Optional<JsonSchema> SCHEMA = schema();

    private OscalSchema() {}

    static boolean isThere() {
        return SCHEMA.isPresent();
    }

    static Set<ValidationMessage> violations(JsonNode document) {
        return SCHEMA.orElseThrow().validate(document);
    }

    private static Optional<JsonSchema> schema() {
        String named = System.getProperty("trailproof.schemas");
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolveSibling("shared").resolve("schemas"));
        return folders.map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(OscalSchema::read);
    }

    private static JsonSchema read(Path file) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document about accounts, each by every criterion. */
    static String text(List<Assessment> assessments, FindingContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OscalWriter writer = OscalWriter.of(out, RUN)) {
            for (Assessment assessment : assessments) {
                for (Criterion criterion : Criterion.values()) {
                    writer.write(assessment, criterion, context, Optional.of(DIGEST));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode document(Assessment... assessments) {
        return parse(text(List.of(assessments), Scene.OCCASION));
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
