package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The members of one kind of object: how each is read into a builder, and written from a value. Reading and writing use
 * the same table, so that neither knows a member that the other does not.
 *
 * @param <T> what is written
 * @param <B> what is read into
 */
public final class Members<T, B> {

    /**
     * Reads the value of a member into a builder.
     *
     * @param <B> the builder
     */
    public interface Reader<B> {
        void read(JsonCursor json, B builder) throws IOException;
    }

    /**
     * Writes all or part of a value.
     *
     * @param <T> the value
     */
    public interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    /**
     * Reads the value of a member that is not in the table.
     *
     * @param <B> the builder
     */
    public interface Unknown<B> {
        void read(String name, JsonCursor json, B builder) throws IOException;
    }

    private record Member<B>(long bit, Reader<B> reader) {}

    private final String what;
    private final Map<String, Member<B>> byName = new HashMap<>();
    private final Map<String, Writer<T>> writers = new LinkedHashMap<>();

    /** Starts a table; what stands for the object in messages. */
    public Members(String what) {
        this.what = what;
    }

    /**
     * Adds a member; the writer writes its name and value, unless it is absent.
     *
     * @throws IllegalStateException if there are 64 already, for each has a bit of a long
     */
    public Members<T, B> member(String name, Reader<B> reader, Writer<T> writer) {
        if (byName.size() == Long.SIZE) {
            throw new IllegalStateException("expected at most 64 members, found `" + name + "` besides");
        }
        byName.put(name, new Member<>(1L << byName.size(), reader));
        writers.put(name, writer);
        return this;
    }

    /** Adds a member that may be absent. */
    public <V> Members<T, B> value(
            String name,
            Function<T, Optional<V>> get,
            BiConsumer<B, V> set,
            JsonCursor.ValueReader<V> reader,
            Writer<V> writer) {
        return member(name, (json, builder) -> set.accept(builder, reader.read(json)), writer(name, get, writer));
    }

    /** Adds a member that may be absent, and is also where its reader finds nothing in the value. */
    public <V> Members<T, B> lenient(
            String name,
            Function<T, Optional<V>> get,
            BiConsumer<B, V> set,
            JsonCursor.ValueReader<Optional<V>> reader,
            Writer<V> writer) {
        return member(
                name,
                (json, builder) -> reader.read(json).ifPresent(value -> set.accept(builder, value)),
                writer(name, get, writer));
    }

    private static <T, V> Writer<T> writer(String name, Function<T, Optional<V>> get, Writer<V> writer) {
        return (value, out) -> {
            Optional<V> present = get.apply(value);
            if (present.isPresent()) {
                out.writeFieldName(name);
                writer.write(present.get(), out);
            }
        };
    }

    /** Adds a text that may be absent. */
    public Members<T, B> text(String name, Function<T, Optional<String>> get, BiConsumer<B, String> set) {
        return value(name, get, set, JsonCursor::text, (text, out) -> out.writeString(text));
    }

    /** Adds a boolean that may be absent. */
    public Members<T, B> flag(String name, Function<T, Optional<Boolean>> get, BiConsumer<B, Boolean> set) {
        return value(name, get, set, JsonCursor::flag, (flag, out) -> out.writeBoolean(flag));
    }

    /** Adds a list of texts that is left out if it is empty. */
    public Members<T, B> texts(String name, Function<T, List<String>> get, BiConsumer<B, List<String>> set) {
        return list(name, get, set, "a list of texts", JsonCursor::text, (text, out) -> out.writeString(text));
    }

    /** Adds a list that is left out if it is empty. */
    public <V> Members<T, B> list(
            String name,
            Function<T, List<V>> get,
            BiConsumer<B, List<V>> set,
            String list,
            JsonCursor.ValueReader<V> reader,
            Writer<V> writer) {
        return member(name, (json, builder) -> set.accept(builder, json.list(list, reader)), (value, out) -> {
            List<V> elements = get.apply(value);
            if (!elements.isEmpty()) {
                writeList(name, elements, writer, out);
            }
        });
    }

    /** Adds a list that is written also if it is empty. */
    public <V> Members<T, B> requiredList(
            String name,
            Function<T, List<V>> get,
            BiConsumer<B, List<V>> set,
            String list,
            JsonCursor.ValueReader<V> reader,
            Writer<V> writer) {
        return member(
                name,
                (json, builder) -> set.accept(builder, json.list(list, reader)),
                (value, out) -> writeList(name, get.apply(value), writer, out));
    }

    /** Writes a list as a member, also if it is empty. */
    public static <V> void writeList(String name, List<V> elements, Writer<V> writer, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (V element : elements) {
            writer.write(element, out);
        }
        out.writeEndArray();
    }

    /** The names of the members. */
    public Stream<String> names() {
        return byName.keySet().stream();
    }

    /** Whether the table has a member. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Whether a member is among those that {@link #read} found. */
    public boolean found(long members, String name) {
        Member<B> member = byName.get(name);
        return member != null && (members & member.bit) != 0;
    }

    /** Checks that a member is among those that {@link #read} found in the object it just read. */
    public void require(JsonCursor json, long members, String name, String expected) throws MalformedEvidenceException {
        if (!found(members, name)) {
            throw json.lacks(name, expected);
        }
    }

    /**
     * Reads an object and ignores members that are not in the table. A member that is null counts as absent.
     *
     * @return the members of the table that were found, for {@link #found}; zero for none
     */
    public long read(JsonCursor json, B builder) throws IOException {
        return read(json, builder, (name, value, ignored) -> value.skip());
    }

    /**
     * Reads an object. A member that is null counts as absent.
     *
     * @return the members of the table that were found, for {@link #found}; zero for none
     */
    public long read(JsonCursor json, B builder, Unknown<? super B> unknown) throws IOException {
        json.expectObject(what);
        long seen = 0;
        long found = 0;
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            Member<B> member = byName.get(name);
            if (member == null) {
                unknown.read(name, json, builder);
                continue;
            }
            if ((seen & member.bit) != 0) {
                throw json.refuse("expected each member once, found " + Quoted.of(name) + " again");
            }
            seen |= member.bit;
            if (!json.isNull()) {
                member.reader.read(json, builder);
                found |= member.bit;
            }
        }
        return found;
    }

    /** Writes a value as an object. */
    public void writeObject(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        write(value, out);
        out.writeEndObject();
    }

    /** Writes the members of a value; the caller writes the braces. */
    public void write(T value, JsonGenerator out) throws IOException {
        for (Writer<T> writer : writers.values()) {
            writer.write(value, out);
        }
    }
}
