package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Constants of an enum by their names. */
final class EnumCodec {

    private EnumCodec() {}

    /** Reads one of the constants. */
    static <E extends Enum<E>> E read(JsonCursor json, Class<E> type) throws IOException {
        String what = oneOf(type);
        String text = json.text(what);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw json.expected(what);
    }

    static <E extends Enum<E>> void write(E constant, JsonGenerator out) throws IOException {
        out.writeString(constant.name());
    }

    private static <E extends Enum<E>> String oneOf(Class<E> type) {
        StringBuilder words = new StringBuilder();
        E[] constants = type.getEnumConstants();
        for (int i = 0; i < constants.length; i++) {
            words.append(i == 0 ? "" : i == constants.length - 1 ? " or " : ", ")
                    .append(constants[i].name());
        }
        return words.toString();
    }

    /** An object that holds, for each constant of one enum, a constant of another. */
    static final class Table<K extends Enum<K>, V extends Enum<V>> {

        private final Members<Map<K, V>, Map<K, V>> members;
        private final Class<K> keys;
        private final Class<V> values;

        /** Starts a table; what stands for the object in messages. */
        Table(String what, Class<K> keys, Class<V> values) {
            this.members = new Members<>(what);
            this.keys = keys;
            this.values = values;
            for (K key : keys.getEnumConstants()) {
                members.member(
                        key.name(),
                        (json, map) -> map.put(key, EnumCodec.read(json, values)),
                        (map, out) -> write(key, map, out));
            }
        }

        private static <K extends Enum<K>, V extends Enum<V>> void write(K key, Map<K, V> map, JsonGenerator out)
                throws IOException {
            V value = map.get(key);
            if (value != null) {
                out.writeStringField(key.name(), value.name());
            }
        }

        Map<K, V> read(JsonCursor json) throws IOException {
            Map<K, V> map = new EnumMap<>(keys);
            long found = members.read(json, map);
            for (K key : keys.getEnumConstants()) {
                members.require(json, found, key.name(), oneOf(values));
            }
            return map;
        }

        void write(String name, Map<K, V> map, JsonGenerator out) throws IOException {
            out.writeFieldName(name);
            members.writeObject(map, out);
        }
    }
}
