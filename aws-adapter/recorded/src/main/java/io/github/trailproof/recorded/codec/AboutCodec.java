package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call that would have given an answer, where the place of the answer does not say it. */
final class AboutCodec {

    private static final Members<MissingEvidence, Call> MEMBERS = new Members<MissingEvidence, Call>(
                    "a call as an object")
            .member("operation", (json, call) -> call.operation = OperationCodec.read(json), (missing, out) -> {
                out.writeFieldName("operation");
                OperationCodec.write(missing.operation(), out);
            })
            .text("region", MissingEvidence::region, (call, region) -> call.region = Optional.of(region))
            .value(
                    "trailArn",
                    MissingEvidence::trailArn,
                    (call, arn) -> call.trailArn = Optional.of(arn),
                    TrailArnCodec::read,
                    TrailArnCodec::write);

    private static final class Call {
        private @Nullable Operation operation;
        private Optional<String> region = Optional.empty();
        private Optional<TrailArn> trailArn = Optional.empty();
    }

    private AboutCodec() {}

    static MissingEvidence read(JsonCursor json) throws IOException {
        Call call = new Call();
        MEMBERS.read(json, call);
        Operation operation = call.operation;
        if (operation == null) {
            throw json.lacks("operation", OperationCodec.WHAT);
        }
        return new MissingEvidence(operation, call.region, call.trailArn, new NotAsked());
    }

    static void write(MissingEvidence missing, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("about");
        MEMBERS.write(missing, out);
        out.writeEndObject();
    }
}
