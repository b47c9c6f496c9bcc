package io.github.trailproof.recorded.codec;

import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.Quoted;
import java.io.IOException;
import java.util.regex.Pattern;

/** A region by its name. Which regions there are changes; how their names are formed does not. */
final class RegionName {

    static final String WHAT = "a region, such as `us-east-1`";

    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}(-[a-z]{2,16}){1,3}-[0-9]{1,2}");

    private RegionName() {}

    /** Reads a text. */
    static String read(JsonCursor json) throws IOException {
        return checked(json, json.text(WHAT));
    }

    /** The text or member name that was just read, which has to be a region by its form. */
    static String checked(JsonCursor json, String text) throws MalformedEvidenceException {
        if (!FORM.matcher(text).matches()) {
            throw json.refuse("expected " + WHAT + ", found " + Quoted.of(text));
        }
        return text;
    }
}
