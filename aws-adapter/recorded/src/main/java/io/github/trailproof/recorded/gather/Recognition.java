package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.split.RootValues;
import io.github.trailproof.recorded.split.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells what a file looks like that is no recorded evidence. */
public final class Recognition {

    private Recognition() {}

    /**
     * The kind of a file, by its first value.
     *
     * @param in the file's bytes, plain or compressed; they are read as far as needed, and not closed
     */
    public static ContentKind of(InputStream in) {
        try {
            SourceText text = SourceText.of(in);
            String head = text.head();
            if (!TextKind.isJson(head)) {
                return TextKind.of(head);
            }
            Optional<RootValues.Root> first = new RootValues(text.reader()).next();
            return first.map(root -> kind(root.json())).orElse(ContentKind.EMPTY);
        } catch (IOException notJson) {
            return ContentKind.OTHER;
        }
    }

    /** The kind of the first thing in a value that can be told apart. */
    static ContentKind kind(JsonValue value) {
        First first = new First();
        new Finder(first).find(value, Place.of("", 0, "$"));
        return first.kind;
    }

    private static final class First implements Finder.Sink {
        private ContentKind kind = ContentKind.OTHER_JSON;

        @Override
        public void found(ContentKind found, JsonValue.ObjectValue object, Place place) {
            if (kind == ContentKind.OTHER_JSON) {
                kind = found;
            }
        }
    }
}
