package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A parser that stops after {@link Format#MOST_TOKENS}. Jackson has this limit since 2.18; consumers bring older
 * versions.
 */
final class TokenLimit extends JsonParserDelegate {

    private int left = Format.MOST_TOKENS;

    TokenLimit(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        count();
        return token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        String name = delegate.nextFieldName();
        count();
        return name;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = delegate.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            skip();
        }
        return this;
    }

    private void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = nextToken();
            if (token == null) {
                return;
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
    }

    private void count() throws StreamConstraintsException {
        if (--left < 0) {
            throw new StreamConstraintsException("Token count exceeds " + Format.MOST_TOKENS);
        }
    }
}
