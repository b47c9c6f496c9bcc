package io.github.trailproof.planned.input;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Plain scalars as YAML 1.1 understands them, which CloudFormation follows. */
public final class Scalars {

    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

    private Scalars() {}

    /** The value of a plain scalar. */
    static Value plain(String text) {
        if (NOTHING.contains(text)) {
            return Value.Nothing.NOTHING;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return new Value.Flag(TRUE.contains(text));
        }
        return NUMBER.matcher(text).matches() ? new Value.Numeral(text) : new Value.Text(text);
    }

    /** The flag that a property's value is: true or false, or the texts {@code true} and {@code false}. */
    public static Optional<Boolean> flag(Value value) {
        if (value instanceof Value.Text text) {
            return switch (text.content()) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        return value.flag();
    }

    /** The text that a value is: a text, or a number or a flag as it is spelled. */
    public static Optional<String> text(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.content());
        }
        if (value instanceof Value.Numeral number) {
            return Optional.of(number.content());
        }
        return value.flag().map(String::valueOf);
    }
}
