package io.github.trailproof.planned.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON or YAML in memory. */
public sealed interface Value {

    /**
     * An object.
     *
     * @param members by name, in their order
     */
    record ObjectValue(Map<String, Value> members) implements Value {
        /** Copies the map. */
        public ObjectValue {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * A list.
     *
     * @param items in their order
     */
    record ListValue(List<Value> items) implements Value {
        /** Copies the list. */
        public ListValue {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }
    }

    /**
     * A text.
     *
     * @param content as it was read
     */
    record Text(String content) implements Value {}

    /**
     * A number.
     *
     * @param content its own spelling
     */
    record Numeral(String content) implements Value {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements Value {}

    /** The value null, and no value at all. */
    record Nothing() implements Value {
        /** There is no other. */
        public static final Value NOTHING = new Nothing();
    }

    /** The member of an object; nothing if it has none of this name, or is no object. */
    default Value get(String name) {
        return this instanceof ObjectValue object
                ? object.members().getOrDefault(name, Nothing.NOTHING)
                : Nothing.NOTHING;
    }

    /** The item of a list; nothing if it has none there, or is no list. */
    default Value get(int index) {
        return this instanceof ListValue list && index < list.items().size()
                ? list.items().get(index)
                : Nothing.NOTHING;
    }

    /** The items of a list; none if it is no list. */
    default List<Value> items() {
        return this instanceof ListValue list ? list.items() : List.of();
    }

    /** The members of an object; none if it is no object. */
    default Map<String, Value> members() {
        return this instanceof ObjectValue object ? object.members() : Map.of();
    }

    /** The text, if it is one and not empty. */
    default Optional<String> text() {
        return this instanceof Text text
                ? Optional.of(text.content()).filter(found -> !found.isEmpty())
                : Optional.empty();
    }

    /** Whether it is true, if it is true or false. */
    default Optional<Boolean> flag() {
        return this instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty();
    }

    /** Whether it is the value true. */
    default boolean isTrue() {
        return this instanceof Flag flag && flag.value();
    }

    /** Whether there is no value, or one without content: null, or an empty text, list or object. */
    default boolean isEmpty() {
        return this instanceof Nothing
                || (this instanceof Text text && text.content().isEmpty())
                || (this instanceof ListValue list && list.items().isEmpty())
                || (this instanceof ObjectValue object && object.members().isEmpty());
    }

    /** What it is, in words for messages. */
    default String words() {
        if (this instanceof Text text) {
            return "the text " + Quoted.of(text.content());
        }
        if (this instanceof Numeral number) {
            return "the number " + Quoted.of(number.content());
        }
        if (this instanceof Flag flag) {
            return String.valueOf(flag.value());
        }
        if (this instanceof ObjectValue) {
            return "an object";
        }
        return this instanceof ListValue ? "a list" : "null";
    }
}
