package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The members of one kind of object: how each is read into a builder, and written from a value. Reading and writing go
 * by the same table, so that neither knows a member that the other does not.
 *
 * @param <T> what is written
 * @param <B> what is read into
 */
public final class Members<T, B> {

    /** Takes the value of a member into a builder. */
    interface Reader<B> {
        void read(AccountCursor json, B builder) throws IOException;
    }

    /** Writes a member, name and value, unless it is absent. */
    interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    /** Takes the value of a member that is not in the table. */
    interface Unknown<B> {
        void read(String name, AccountCursor json, B builder) throws IOException;
    }

    private record Member<B>(long bit, Reader<B> reader) {}

    private final String what;
    private final Map<String, Member<B>> byName = new HashMap<>();
    private final Map<String, Writer<T>> writers = new LinkedHashMap<>();

    /** Starts a table; what stands for the object in messages. */
    Members(String what) {
        this.what = what;
    }

    Members<T, B> member(String name, Reader<B> reader, Writer<T> writer) {
        byName.put(name, new Member<>(1L << byName.size(), reader));
        writers.put(name, writer);
        return this;
    }

    Members<T, B> text(String name, Function<T, Optional<String>> get, BiConsumer<B, String> set) {
        return member(name, (json, builder) -> set.accept(builder, json.text()), (value, out) -> {
            Optional<String> text = get.apply(value);
            if (text.isPresent()) {
                out.writeStringField(name, text.get());
            }
        });
    }

    Members<T, B> flag(String name, Function<T, Optional<Boolean>> get, BiConsumer<B, Boolean> set) {
        return member(name, (json, builder) -> set.accept(builder, json.flag()), (value, out) -> {
            Optional<Boolean> flag = get.apply(value);
            if (flag.isPresent()) {
                out.writeBooleanField(name, flag.get());
            }
        });
    }

    Members<T, B> time(String name, Function<T, Optional<Instant>> get, BiConsumer<B, Instant> set) {
        return member(name, (json, builder) -> set.accept(builder, json.time()), (value, out) -> {
            Optional<Instant> time = get.apply(value);
            if (time.isPresent()) {
                out.writeStringField(name, time.get().toString());
            }
        });
    }

    Members<T, B> texts(String name, Function<T, List<String>> get, BiConsumer<B, List<String>> set) {
        return list(name, get, set, "a list of texts", AccountCursor::text, (text, out) -> out.writeString(text));
    }

    <V> Members<T, B> list(
            String name,
            Function<T, List<V>> get,
            BiConsumer<B, List<V>> set,
            String list,
            AccountCursor.Reading<V> reader,
            Writer<V> writer) {
        return member(name, (json, builder) -> set.accept(builder, json.list(list, reader)), (value, out) -> {
            List<V> elements = get.apply(value);
            if (!elements.isEmpty()) {
                out.writeArrayFieldStart(name);
                for (V element : elements) {
                    writer.write(element, out);
                }
                out.writeEndArray();
            }
        });
    }

    /** The names of the members. */
    Stream<String> names() {
        return byName.keySet().stream();
    }

    /** Whether the table has a member. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Whether a member is among those that {@link #read} found. */
    boolean found(long members, String name) {
        Member<B> member = byName.get(name);
        return member != null && (members & member.bit) != 0;
    }

    /**
     * Reads an object. A member that is null counts as absent.
     *
     * @return the members of the table that were found, for {@link #found}; zero for none
     */
    long read(AccountCursor json, B builder, Unknown<? super B> unknown) throws IOException {
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

    /** Writes the members of a value; the caller writes the braces. */
    void write(T value, JsonGenerator out) throws IOException {
        for (Writer<T> writer : writers.values()) {
            writer.write(value, out);
        }
    }
}
