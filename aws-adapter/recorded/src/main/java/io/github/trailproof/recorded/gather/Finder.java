package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in a value what can be told apart, whatever objects and lists are around it. */
final class Finder {

    /** Takes what is found. */
    interface Sink {
        void found(ContentKind kind, JsonValue.ObjectValue object, Place place);
    }

    private final Sink sink;
    private boolean found;

    Finder(Sink sink) {
        this.sink = sink;
    }

    /** Finds everything in a value; false if there is nothing. */
    boolean find(JsonValue value, Place place) {
        found = false;
        search(value, place);
        return found;
    }

    private void search(JsonValue value, Place place) {
        if (value instanceof JsonValue.ObjectValue object) {
            Optional<ContentKind> kind = Shape.of(object);
            Place within = place.within(object);
            if (kind.isPresent()) {
                found = true;
                sink.found(kind.get(), object, within);
            } else {
                for (Map.Entry<String, JsonValue> member : object.byName().entrySet()) {
                    search(member.getValue(), within.member(member.getKey()));
                }
            }
        } else if (value instanceof JsonValue.ListValue list) {
            List<JsonValue> items = list.items();
            for (int index = 0; index < items.size(); index++) {
                search(items.get(index), place.item(index));
            }
        }
    }
}
