package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Words what is wrong with a source that is not JSON, or is above the limits. */
final class Syntax {

    /** How much of the text is shown. */
    private static final int EXCERPT = 24;

    private Syntax() {}

    static MalformedEvidenceException refuse(JsonSource source, JsonParser parser, JsonProcessingException malformed) {
        return new MalformedEvidenceException(JsonPath.of(parser.getParsingContext()), words(source, malformed));
    }

    private static String words(JsonSource source, JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return limit(source, malformed.getOriginalMessage());
        }
        if (malformed instanceof JsonEOFException) {
            return "expected the rest of the " + source.noun() + ", found the end of its text";
        }
        JsonLocation location = malformed.getLocation();
        int at = source.start() + (location == null ? 0 : (int) location.getByteOffset());
        if (at >= source.end()) {
            return "expected the rest of the " + source.noun() + ", found the end of its text";
        }
        String excerpt = new String(source.bytes(), at, Math.min(EXCERPT, source.end() - at), StandardCharsets.UTF_8);
        return "expected JSON, found " + Quoted.of(excerpt) + " at " + place(source, at);
    }

    private static String limit(JsonSource source, String parserWords) {
        if (parserWords.contains("nesting")) {
            return "expected at most " + Format.MOST_DEPTH + " levels of objects and lists, found more";
        }
        if (parserWords.startsWith("String")) {
            return "expected at most " + Format.MOST_CHARACTERS + " characters in a value, found more";
        }
        if (parserWords.startsWith("Number")) {
            return "expected a number of at most " + Format.MOST_DIGITS + " digits, found a longer one";
        }
        if (parserWords.startsWith("Name")) { // from Jackson 2.16 on
            return "expected a member name of at most " + Format.MOST_NAME + " characters, found a longer one";
        }
        return "expected at most " + Format.MOST_TOKENS + " values and member names in one " + source.noun()
                + ", found more";
    }

    static MalformedEvidenceException invalidUtf8(JsonSource source, int at) {
        String words =
                String.format("expected UTF-8, found the byte `0x%02X` at %s", source.bytes()[at], place(source, at));
        return new MalformedEvidenceException(pathBefore(source, at), words);
    }

    private static String pathBefore(JsonSource source, int at) {
        try (JsonParser parser = source.parser(at)) {
            try {
                while (parser.nextToken() != null) {
                    parser.finishToken();
                }
            } catch (JsonProcessingException brokenOff) {
                // It must break off there; what counts is where that was.
                return JsonPath.of(parser.getParsingContext());
            }
            return "$";
        } catch (IOException impossible) {
            return "$";
        }
    }

    /** Where in a text a byte is; the line is counted from the text's first one, if it has several. */
    private static String place(JsonSource source, int at) {
        int line = 1;
        int lineStart = source.start();
        for (int i = source.start(); i < at; i++) {
            if (source.bytes()[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String column = "byte " + (at - lineStart + 1);
        return line == 1 ? column : column + " of line " + line + " of the " + source.noun();
    }
}
