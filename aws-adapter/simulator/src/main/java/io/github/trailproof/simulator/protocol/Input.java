package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of a request. One that is null is absent; one of another type than the API has is refused; those that
 * nobody asks for are ignored.
 */
public final class Input {

    private static final BigDecimal YEAR_10000 =
            BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1);

    private final ObjectNode members;

    Input(ObjectNode members) {
        this.members = members;
    }

    public Optional<String> text(String name) {
        return member(name).map(node -> textOf(name, node));
    }

    public Optional<Boolean> flag(String name) {
        return member(name).map(node -> {
            if (!node.isBoolean()) {
                throw mistyped(name, "a boolean");
            }
            return node.booleanValue();
        });
    }

    public Optional<Integer> number(String name) {
        return member(name).map(node -> {
            if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
                throw mistyped(name, "an integer");
            }
            return node.intValue();
        });
    }

    /** Seconds since 1970, to the nanosecond, before the year 10000. */
    public Optional<Instant> time(String name) {
        return member(name).map(node -> {
            BigDecimal seconds = node.isNumber() ? node.decimalValue() : BigDecimal.valueOf(-1);
            if (seconds.signum() < 0 || seconds.compareTo(YEAR_10000) >= 0) {
                throw mistyped(name, "seconds since 1970");
            }
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            return Instant.ofEpochSecond(
                    whole.longValueExact(),
                    seconds.subtract(whole).movePointRight(9).longValue());
        });
    }

    /** The texts of a list; none if it is absent. */
    public List<String> texts(String name) {
        return list(name, node -> textOf(name, node)).orElse(List.of());
    }

    public Optional<Input> object(String name) {
        return member(name).map(node -> {
            if (!(node instanceof ObjectNode object)) {
                throw mistyped(name, "an object");
            }
            return new Input(object);
        });
    }

    /** The objects of a list. */
    public Optional<List<Input>> objects(String name) {
        return list(name, node -> {
            if (!(node instanceof ObjectNode object)) {
                throw mistyped(name, "a list of objects");
            }
            return new Input(object);
        });
    }

    /** All members, as they were sent, without those that are null. */
    public ObjectNode json() {
        ObjectNode copy = members.deepCopy();
        copy.properties().removeIf(member -> member.getValue().isNull());
        return copy;
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    private <T> Optional<List<T>> list(String name, Function<JsonNode, T> element) {
        return member(name).map(node -> {
            if (!node.isArray()) {
                throw mistyped(name, "a list");
            }
            List<T> elements = new ArrayList<>(node.size());
            node.forEach(child -> elements.add(element.apply(child)));
            return List.copyOf(elements);
        });
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(node -> !node.isNull());
    }

    private static String textOf(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw mistyped(name, "text");
        }
        return node.textValue();
    }

    private static ServiceError mistyped(String name, String expected) {
        return ServiceError.serialization("expected " + expected + " in `" + name + "`");
    }
}
