package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.trailproof.recorded.codec.Format;
import io.github.trailproof.recorded.codec.JsonPath;
import io.github.trailproof.recorded.codec.MalformedEvidenceException;
import io.github.trailproof.recorded.codec.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says what is wrong with a text that is not JSON, or is above the limits. */
final class Syntax {

    /** How much of the text is shown. */
    private static final int EXCERPT = 24;

    private Syntax() {}

    static MalformedEvidenceException refuse(AccountText text, JsonParser parser, JsonProcessingException malformed) {
        return new MalformedEvidenceException(JsonPath.of(parser.getParsingContext()), words(text, malformed));
    }

    private static String words(AccountText text, JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return limit(malformed.getOriginalMessage());
        }
        if (malformed instanceof JsonEOFException) {
            return "expected the rest of the account, found the end of its text";
        }
        JsonLocation location = malformed.getLocation();
        int at = text.start() + (location == null ? 0 : (int) location.getByteOffset());
        if (at >= text.end()) {
            return "expected the rest of the account, found the end of its text";
        }
        String excerpt = new String(text.bytes(), at, Math.min(EXCERPT, text.end() - at), StandardCharsets.UTF_8);
        return "expected JSON, found " + Quoted.of(excerpt) + " at " + place(text, at);
    }

    private static String limit(String parserWords) {
        if (parserWords.contains("nesting")) {
            return "expected at most " + Format.MOST_DEPTH + " levels of objects and lists, found more";
        }
        if (parserWords.startsWith("String")) {
            return "expected at most " + Format.MOST_CHARACTERS + " characters in a value, found more";
        }
        if (parserWords.startsWith("Number")) {
            return "expected a number of at most " + Format.MOST_DIGITS + " digits, found a longer one";
        }
        if (parserWords.startsWith("Name")) {
            return "expected a member name of at most " + Format.MOST_NAME + " characters, found a longer one";
        }
        return "expected at most " + Format.MOST_TOKENS + " values and member names in one account, found more";
    }

    static MalformedEvidenceException invalidUtf8(AccountText text, int at) {
        String words =
                String.format("expected UTF-8, found the byte `0x%02X` at %s", text.bytes()[at], place(text, at));
        return new MalformedEvidenceException(pathBefore(text, at), words);
    }

    private static String pathBefore(AccountText text, int at) {
        try (JsonParser parser = text.parser(at)) {
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
    private static String place(AccountText text, int at) {
        int line = 1;
        int lineStart = text.start();
        for (int i = text.start(); i < at; i++) {
            if (text.bytes()[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String column = "byte " + (at - lineStart + 1);
        return line == 1 ? column : column + " of line " + line + " of the account";
    }
}
