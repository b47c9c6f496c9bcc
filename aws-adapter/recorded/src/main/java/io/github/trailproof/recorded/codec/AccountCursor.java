package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.trailproof.recorded.AccountSplitter;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one account, read from front to back. Every method that takes a value expects the parser to stand at it,
 * takes all of it, and refuses what it did not expect.
 */
public final class AccountCursor {

    /** Reads one value. */
    interface Reading<V> {
        V read(AccountCursor json) throws IOException;
    }

    private final JsonParser parser;
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final ValueCache<Trail> trails;
    private final Map<String, TrailArn> trailArns = new HashMap<>();

    /** Reads the bytes from start to end, which the parser was made for. */
    public AccountCursor(JsonParser parser, byte[] bytes, int start, int end) {
        this.parser = parser;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.trails = new ValueCache<>(bytes, start, end);
    }

    /** Moves to the first value. */
    void start() throws IOException {
        parser.nextToken();
    }

    /** Checks that nothing follows the value; the parser, which must not reach the end, is only asked if something does. */
    void end() throws IOException {
        for (int i = start + (int) parser.currentLocation().getByteOffset(); i < end; i++) {
            if (!AccountSplitter.isBlank(bytes[i])) {
                parser.nextToken();
                throw expected("nothing after the account");
            }
        }
    }

    void expectObject(String what) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw expected(what);
        }
    }

    /** Moves to the next member of an object, and to its value; null at the object's end. */
    @Nullable
    String nextMember() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isList() {
        return parser.isExpectedStartArrayToken();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    String text() throws IOException {
        return text("a text");
    }

    String text(String what) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw expected(what);
        }
        return parser.getText();
    }

    boolean flag() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw expected("true or false");
        };
    }

    Instant time() throws IOException {
        Optional<Instant> time = switch (parser.currentToken()) {
            case VALUE_STRING -> Times.iso(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Times.epochSeconds(parser.getText());
            default -> Optional.empty();
        };
        if (time.isEmpty()) {
            throw expected("a time, as ISO-8601 with its offset or as seconds since 1970");
        }
        return time.get();
    }

    TrailArn trailArn() throws IOException {
        return trailArn(text(TRAIL_ARN));
    }

    /** Reads a trail's ARN out of a text or a member's name at which the parser stands. */
    TrailArn trailArn(String text) throws IOException {
        TrailArn known = trailArns.get(text);
        if (known != null) {
            return known;
        }
        try {
            TrailArn arn = TrailArn.parse(text);
            trailArns.put(text, arn);
            return arn;
        } catch (IllegalArgumentException noTrailArn) {
            throw refuse("expected " + TRAIL_ARN + ", found " + Quoted.of(text));
        }
    }

    static final String TRAIL_ARN = "a trail ARN, `arn:<partition>:cloudtrail:<region>:<12 digits>:trail/<name>`";

    List<String> texts() throws IOException {
        return list("a list of texts", AccountCursor::text);
    }

    <V> List<V> list(String what, Reading<V> element) throws IOException {
        if (!isList()) {
            throw expected(what);
        }
        List<V> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return values;
    }

    /** Reads a trail; copies of one trail, spelled alike in the listings of many regions, become the same object. */
    Trail trail() throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Trail copy = trails.find(start);
        if (copy != null) {
            parser.skipChildren();
            return copy;
        }
        Trail trail = TrailCodec.read(this);
        trails.remember(start, (int) parser.currentLocation().getByteOffset(), trail);
        return trail;
    }

    /** Takes any value, as JSON text without blanks. */
    String compact() throws IOException {
        Optional<String> text = JsonText.of(parser);
        if (text.isEmpty()) {
            throw refuse("expected at most " + Format.MOST_CHARACTERS
                    + " characters in a member that is not known, found more");
        }
        return text.get();
    }

    /** Refuses the value at which the parser stands. */
    MalformedEvidenceException expected(String what) throws IOException {
        return refuse("expected " + what + ", found " + found());
    }

    /** Refuses the value at which the parser stands. */
    MalformedEvidenceException refuse(String words) {
        return new MalformedEvidenceException(JsonPath.of(parser.getParsingContext()), words);
    }

    /** Refuses an object, which the parser has just left, because of a member that it lacks. */
    MalformedEvidenceException lacks(String member, String what) {
        return new MalformedEvidenceException(
                JsonPath.of(parser.getParsingContext(), member), "expected " + what + ", found none");
    }

    private String found() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_STRING -> "the text " + Quoted.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Quoted.of(parser.getText());
            default -> "something else";
        };
    }
}
