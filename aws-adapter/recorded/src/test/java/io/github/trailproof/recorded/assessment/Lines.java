package io.github.trailproof.recorded.assessment;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of assessments as tests write and read them. */
public final class Lines {

    static final String SOURCE = "assessments.jsonl";

    private interface Writing {
        void write(AssessmentWriter writer) throws IOException;
    }

    private interface Text {
        void writeTo(OutputStream out) throws IOException;
    }

    private Lines() {}

    public static String write(Assessment assessment) {
        return written(writer -> writer.write(assessment));
    }

    public static String write(RecordedAccount.Unreadable account) {
        return written(writer -> writer.write(account));
    }

    static String write(RecordedAssessment assessment) {
        return written(writer -> writer.write(assessment));
    }

    public static String write(Comparison comparison) {
        return text(out -> {
            try (ComparisonWriter writer = ComparisonWriter.of(out)) {
                writer.write(comparison);
            }
        });
    }

    public static String write(Timeline timeline) {
        return text(out -> {
            try (TimelineWriter writer = TimelineWriter.of(out)) {
                writer.write(timeline);
            }
        });
    }

    private static String written(Writing writing) {
        return text(out -> {
            try (AssessmentWriter writer = AssessmentWriter.of(out)) {
                writing.write(writer);
            }
        });
    }

    private static String text(Text text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            text.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<AssessmentLine> read(String text) {
        return AssessmentReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SOURCE).stream()
                .toList();
    }

    /** Reads a text that holds one assessment and writes that again. */
    static String again(String text) {
        List<AssessmentLine> lines = read(text);
        if (lines.size() == 1 && lines.get(0) instanceof AssessmentLine.Assessed assessed) {
            return write(assessed.assessment());
        }
        throw new AssertionError("expected one assessment, found " + lines);
    }
}
