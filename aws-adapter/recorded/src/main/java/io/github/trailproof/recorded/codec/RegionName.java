package io.github.trailproof.recorded.codec;

import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.Quoted;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** A region by its name. Which regions there are changes; how their names are formed does not. */
final class RegionName {

    static final String WHAT = "a region, such as `us-east-1`";

    /** Those of today's accounts, found without matching the form, which takes a sixth longer to read an account of 17 regions. */
    static final Set<String> USUAL = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ca-central-1",
            "ca-west-1",
            "mx-central-1",
            "sa-east-1",
            "eu-central-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "af-south-1",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "ap-east-1",
            "ap-east-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-south-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-6",
            "ap-southeast-7");

    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}(-[a-z]{2,16}){1,3}-[0-9]{1,2}");

    private RegionName() {}

    /** Reads a text. */
    static String read(JsonCursor json) throws IOException {
        return checked(json, json.text(WHAT));
    }

    /** The text or member name that was just read, which has to be a region by its form. */
    static String checked(JsonCursor json, String text) throws MalformedEvidenceException {
        if (!USUAL.contains(text) && !FORM.matcher(text).matches()) {
            throw json.refuse("expected " + WHAT + ", found " + Quoted.of(text));
        }
        return text;
    }
}
