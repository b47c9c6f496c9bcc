package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.DeliveryWarning.Channel;
import io.github.trailproof.recorded.assessment.RecordedAssessment.FailedDelivery;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code deliveryWarnings}. The channel is left out if it is the bucket. */
final class DeliveryCodec {

    private static final Members<FailedDelivery, Draft> MEMBERS = new Members<FailedDelivery, Draft>(
                    "a delivery warning as an object")
            .member("trailArn", (json, draft) -> draft.trailArn = TrailArnCodec.read(json), (warning, out) -> {
                out.writeFieldName("trailArn");
                TrailArnCodec.write(warning.trailArn(), out);
            })
            .text("error", warning -> Optional.of(warning.error()), (draft, error) -> draft.error = error)
            .value(
                    "channel",
                    warning -> Optional.of(warning.channel()).filter(channel -> channel != Channel.S3),
                    (draft, channel) -> draft.channel = channel,
                    json -> EnumCodec.read(json, Channel.class),
                    EnumCodec::write);

    private static final class Draft {
        private @Nullable TrailArn trailArn;
        private String error = "";
        private Channel channel = Channel.S3;
    }

    private DeliveryCodec() {}

    static FailedDelivery read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        TrailArn trailArn = draft.trailArn;
        if (trailArn == null) {
            throw json.lacks("trailArn", TrailArnCodec.WHAT);
        }
        MEMBERS.require(json, found, "error", "a text");
        return new FailedDelivery(trailArn, draft.channel, draft.error);
    }

    static void write(FailedDelivery warning, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(warning, out);
    }
}
