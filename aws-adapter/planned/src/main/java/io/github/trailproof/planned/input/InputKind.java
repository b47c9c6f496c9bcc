package io.github.trailproof.planned.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashSet;
import java.util.Set;

/** What an input is, by its beginning. */
public final class InputKind {

    /** What may stand before a brace: blanks, the marks of UTF-8 and UTF-16, and the other halves of UTF-16's characters. */
    private static final Set<Byte> MARKS_AND_BLANKS = Set.of(
            (byte) ' ',
            (byte) '\n',
            (byte) '\r',
            (byte) '\t',
            (byte) 0xEF,
            (byte) 0xBB,
            (byte) 0xBF,
            (byte) 0xFE,
            (byte) 0xFF,
            (byte) 0);

    private InputKind() {}

    /**
     * An input of which it is known what it is.
     *
     * @param isTemplate whether it is a template, and not a plan or a state
     * @param stream the whole of it
     */
    public record Told(boolean isTemplate, InputStream stream) {}

    /** Tells a template from a plan or a state. What is longer than a template may be is none. */
    public static Told of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(Limits.MOST_TEMPLATE_BYTES + 1);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        if (!isJson(start)) {
            return new Told(true, whole);
        }
        boolean isTemplate =
                start.length <= Limits.MOST_TEMPLATE_BYTES && names(start).contains("Resources");
        return new Told(isTemplate, whole);
    }

    /** An object of which the first name is in quotes; without quotes it is one of YAML. Or a list. */
    public static boolean isJson(byte[] bytes) {
        boolean isObject = false;
        for (byte b : bytes) {
            if (!MARKS_AND_BLANKS.contains(b)) {
                if (isObject || b != '{') {
                    return b == '[' || (isObject && (b == '"' || b == '}'));
                }
                isObject = true;
            }
        }
        return isObject;
    }

    /** The names of the outermost members, as far as it is JSON; who reads it says where it is not. */
    private static Set<String> names(byte[] bytes) throws IOException {
        Set<String> names = new HashSet<>();
        try {
            JsonReader.readDocument(new ByteArrayInputStream(bytes), json -> json.members(names::add));
        } catch (MalformedInput malformed) {
            return names;
        }
        return names;
    }
}
