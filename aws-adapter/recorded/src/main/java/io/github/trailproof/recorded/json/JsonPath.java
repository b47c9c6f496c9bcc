package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/** The path of a value in its JSON text. Built only for messages. */
final class JsonPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,120}");

    private JsonPath() {}

    /** The path of what a parser stands at, such as {@code $.describeTrails.us-east-1.trailList[0]}. */
    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder("$");
        append(path, context);
        return path.toString();
    }

    /** The path of a member of what a parser stands at. */
    static String of(JsonStreamContext context, String member) {
        StringBuilder path = new StringBuilder(of(context));
        append(path, member);
        return path.toString();
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            append(path, parent);
        }
        if (context.inObject() && context.hasCurrentName()) {
            append(path, context.getCurrentName());
        } else if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }

    private static void append(StringBuilder path, String name) {
        if (PLAIN.matcher(name).matches()) {
            path.append('.').append(name);
        } else {
            path.append("['")
                    .append(Quoted.plain(name.replace("\\", "\\\\").replace("'", "\\'")))
                    .append("']");
        }
    }
}
