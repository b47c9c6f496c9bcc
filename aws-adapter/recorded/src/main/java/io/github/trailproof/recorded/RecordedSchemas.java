package io.github.trailproof.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (2020-12) of what this library reads and writes, for tools in any language. Each describes one line.
 * The readers check more than a schema can say, such as that no member occurs twice.
 */
public final class RecordedSchemas {

    private RecordedSchemas() {}

    /** The schema of an account's evidence: {@code evidence.schema.json} beside this class. */
    public static String evidence() {
        return resource("evidence.schema.json");
    }

    /** The schema of an assessment, and of the error in its place: {@code assessment.schema.json} beside this class. */
    public static String assessment() {
        return resource("assessment.schema.json");
    }

    /** The schema of a comparison, and of the error in its place: {@code comparison.schema.json} beside this class. */
    public static String comparison() {
        return resource("comparison.schema.json");
    }

    /** The schema of a timeline, and of the error in its place: {@code timeline.schema.json} beside this class. */
    public static String timeline() {
        return resource("timeline.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = RecordedSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("expected `" + name + "` in the jar, found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
