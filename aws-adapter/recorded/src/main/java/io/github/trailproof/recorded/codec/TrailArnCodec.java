package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;

/** A trail's ARN, as a text or as a member's name. */
public final class TrailArnCodec {

    public static final String WHAT = "a trail ARN, `arn:<partition>:cloudtrail:<region>:<12 digits>:trail/<name>`";

    private TrailArnCodec() {}

    public static TrailArn read(JsonCursor json) throws IOException {
        return parse(json, json.text(WHAT));
    }

    /** Parses the ARN in a text or a member's name that was just read. */
    static TrailArn parse(JsonCursor json, String text) throws IOException {
        try {
            return json.parse(text, TrailArn.class, TrailArn::parse);
        } catch (IllegalArgumentException noTrailArn) {
            throw json.refuse("expected " + WHAT + ", found " + Quoted.of(text));
        }
    }

    public static void write(TrailArn arn, JsonGenerator out) throws IOException {
        out.writeString(arn.toString());
    }
}
