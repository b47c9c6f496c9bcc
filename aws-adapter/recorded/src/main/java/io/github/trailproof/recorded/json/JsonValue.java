package io.github.trailproof.recorded.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value in memory. */
public sealed interface JsonValue {

    /**
     * An object.
     *
     * @param byName its members in their order
     */
    record ObjectValue(Map<String, JsonValue> byName) implements JsonValue {

        public boolean has(String name) {
            return byName.containsKey(name) && !(byName.get(name) instanceof NullValue);
        }

        public boolean hasAny(String... names) {
            return List.of(names).stream().anyMatch(this::has);
        }

        public Optional<String> text(String name) {
            return byName.get(name) instanceof TextValue text ? Optional.of(text.text()) : Optional.empty();
        }

        /** A member that is an object. */
        public Optional<ObjectValue> object(String name) {
            return byName.get(name) instanceof ObjectValue members ? Optional.of(members) : Optional.empty();
        }

        /** The elements of a member that is a list; none if it is no list. */
        public List<JsonValue> items(String name) {
            return byName.get(name) instanceof ListValue items ? items.items() : List.of();
        }
    }

    /** A list. */
    record ListValue(List<JsonValue> items) implements JsonValue {}

    /** A text. */
    record TextValue(String text) implements JsonValue {}

    /**
     * A number, true or false.
     *
     * @param json its own spelling
     */
    record LiteralValue(String json) implements JsonValue {}

    /** The value null. */
    record NullValue() implements JsonValue {}
}
