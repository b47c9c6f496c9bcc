package io.github.trailproof.remediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON value. Its text is pure ASCII without control characters, so it survives any encoding and any terminal. */
sealed interface Json {

    /** A string. */
    record Text(String value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        Items {
            values = List.copyOf(values);
        }
    }

    /** One member of an object. */
    record Member(String name, Json value) {}

    /** An object; its members keep their order. */
    record Members(List<Member> members) implements Json {
        Members {
            members = List.copyOf(members);
        }

        Members with(String name, Json value) {
            List<Member> more = new ArrayList<>(members);
            more.add(new Member(name, value));
            return new Members(more);
        }

        Members with(String name, Optional<? extends Json> value) {
            return value.isPresent() ? with(name, value.get()) : this;
        }
    }

    /** A value that is JSON text already. */
    record Verbatim(String json) implements Json {}

    static Members object() {
        return new Members(List.of());
    }

    static Json text(String value) {
        return new Text(value);
    }

    static Json flag(boolean value) {
        return new Flag(value);
    }

    static Items array(Json... values) {
        return new Items(List.of(values));
    }

    static Items texts(List<String> values) {
        return new Items(values.stream().map(Json::text).toList());
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
