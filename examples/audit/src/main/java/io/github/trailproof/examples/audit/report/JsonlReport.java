package io.github.trailproof.examples.audit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** One JSON object per account and line, for machines. What is not printable ASCII is escaped in the JSON way. */
public final class JsonlReport implements Report {

    private static final int LAST_PRINTABLE_ASCII = 0x7e;

    private final JsonGenerator json;
    private final GapJson gaps;

    /** JSON's own, and DEL, which Jackson would let through. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[LAST_PRINTABLE_ASCII + 1] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    public JsonlReport(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        json.setCharacterEscapes(new Escapes());
        json.setHighestNonEscapedChar(LAST_PRINTABLE_ASCII);
        gaps = new GapJson(json);
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeStringField("accountId", assessment.accountId());
        json.writeObjectFieldStart("verdicts");
        for (CriterionResult result : assessment.results()) {
            json.writeStringField(result.criterion().name(), result.verdict().name());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("trails");
        for (TrailAssessment trail : assessment.trails()) {
            trail(trail);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (Gap gap : assessment.coverage().gaps()) {
            gaps.write(gap);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (MissingEvidence missing : assessment.missing()) {
            missing(missing);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("deliveryWarnings");
        for (DeliveryWarning warning : assessment.deliveryWarnings()) {
            warning(warning);
        }
        json.writeEndArray();
        endLine();
    }

    private void trail(TrailAssessment trail) throws IOException {
        json.writeStartObject();
        json.writeStringField("arn", trail.trailArn().toString());
        json.writeStringField("homeRegion", trail.homeRegion());
        json.writeBooleanField("organizationTrail", trail.organizationTrail());
        json.writeObjectFieldStart("requirements");
        for (RequirementResult result : trail.requirements()) {
            json.writeStringField(result.requirement().name(), result.outcome().name());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Members that do not apply are left out. */
    private void missing(MissingEvidence missing) throws IOException {
        json.writeStartObject();
        json.writeStringField("operation", missing.operation().apiName());
        json.writeStringField("iamAction", missing.iamAction());
        if (missing.region().isPresent()) {
            json.writeStringField("region", missing.region().get());
        }
        if (missing.trailArn().isPresent()) {
            json.writeStringField("trailArn", missing.trailArn().get().toString());
        }
        if (missing.cause() instanceof MissingEvidence.Failed failed) {
            json.writeStringField("errorCode", failed.errorCode());
        } else {
            json.writeStringField("reason", Wording.detail(missing.cause()));
        }
        json.writeEndObject();
    }

    private void warning(DeliveryWarning warning) throws IOException {
        json.writeStartObject();
        json.writeStringField("trailArn", warning.trailArn().toString());
        json.writeStringField("error", warning.error());
        if (warning.channel() != DeliveryWarning.Channel.S3) {
            json.writeStringField("channel", warning.channel().name());
        }
        json.writeEndObject();
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("error");
        json.writeStringField("source", input.source());
        if (input.line() > 0) {
            json.writeNumberField("line", input.line());
            json.writeStringField("path", input.path());
        }
        json.writeStringField("message", input.message());
        json.writeEndObject();
        endLine();
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void end(Tally tally) throws IOException {
        json.flush();
    }
}
