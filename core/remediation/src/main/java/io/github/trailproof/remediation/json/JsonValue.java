package io.github.trailproof.remediation.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value. Its text is printable ASCII without apostrophes, so it reads the same in every encoding, does nothing to a
 * terminal and ends no quotation of a shell.
 */
public sealed interface JsonValue {

    /** A string. */
    record Text(String value) implements JsonValue {}

    /** True or false. */
    record Flag(boolean value) implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** One member of an object. */
    record Member(String name, JsonValue value) {}

    /** An object; its members keep their order. */
    record Members(List<Member> members) implements JsonValue {
        public Members {
            members = List.copyOf(members);
        }

        public Members with(String name, JsonValue value) {
            List<Member> more = new ArrayList<>(members);
            more.add(new Member(name, value));
            return new Members(more);
        }

        public Members with(String name, Optional<? extends JsonValue> value) {
            return value.isPresent() ? with(name, value.get()) : this;
        }
    }

    static Members object() {
        return new Members(List.of());
    }

    static JsonValue text(String value) {
        return new Text(value);
    }

    static JsonValue flag(boolean value) {
        return new Flag(value);
    }

    static Items array(JsonValue... values) {
        return new Items(List.of(values));
    }

    static Items texts(List<String> values) {
        return new Items(values.stream().map(JsonValue::text).toList());
    }

    /** The value on one line. */
    default String compact() {
        return new JsonWriter(false).write(this);
    }

    /** The value with a line for each member and item. */
    default String indented() {
        return new JsonWriter(true).write(this);
    }
}
