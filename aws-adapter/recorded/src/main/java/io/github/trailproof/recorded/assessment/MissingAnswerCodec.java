package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.assessment.RecordedAssessment.MissingAnswer;
import io.github.trailproof.recorded.codec.OperationCodec;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code missing}. */
final class MissingAnswerCodec {

    private static final Members<MissingAnswer, Draft> MEMBERS = new Members<MissingAnswer, Draft>(
                    "a missing answer as an object")
            .member("operation", (json, draft) -> draft.operation = OperationCodec.read(json), (missing, out) -> {
                out.writeFieldName("operation");
                OperationCodec.write(missing.operation(), out);
            })
            .text(
                    "iamAction",
                    missing -> action(missing.operation()),
                    (draft, action) -> draft.iamAction = Optional.of(action))
            .text("region", MissingAnswer::region, (draft, region) -> draft.region = Optional.of(region))
            .value(
                    "trailArn",
                    MissingAnswer::trailArn,
                    (draft, arn) -> draft.trailArn = Optional.of(arn),
                    TrailArnCodec::read,
                    TrailArnCodec::write)
            .text("address", MissingAnswer::address, (draft, address) -> draft.address = Optional.of(address))
            .text("errorCode", MissingAnswer::errorCode, (draft, code) -> draft.errorCode = Optional.of(code))
            .text("reason", MissingAnswer::reason, (draft, reason) -> draft.reason = Optional.of(reason));

    private static final class Draft {
        private @Nullable Operation operation;
        private Optional<String> iamAction = Optional.empty();
        private Optional<String> region = Optional.empty();
        private Optional<TrailArn> trailArn = Optional.empty();
        private Optional<String> address = Optional.empty();
        private Optional<String> errorCode = Optional.empty();
        private Optional<String> reason = Optional.empty();
    }

    private MissingAnswerCodec() {}

    static MissingAnswer read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        MEMBERS.read(json, draft);
        Operation operation = draft.operation;
        if (operation == null) {
            throw json.lacks("operation", OperationCodec.WHAT);
        }
        if (!draft.iamAction.equals(action(operation))) {
            String found = draft.iamAction.map(Quoted::of).orElse("none");
            String expected = action(operation).map(Quoted::of).orElse("none");
            throw json.refuse("iamAction", "expected " + expected + ", found " + found);
        }
        return new MissingAnswer(operation, draft.region, draft.trailArn, draft.address, draft.errorCode, draft.reason);
    }

    /** A plan is read without any permission. */
    private static Optional<String> action(Operation operation) {
        return Optional.of(operation.iamAction()).filter(action -> !action.isEmpty());
    }

    static void write(MissingAnswer missing, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(missing, out);
    }
}
