package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the command was told.
 *
 * @param reading by which reading the decisive trail is chosen
 * @param output where the verdicts go
 * @param inputs files, folders or URLs
 */
record Arguments(Reading reading, String output, List<String> inputs) {

    static final String USAGE = "fleet [--reading=cis|security-hub|complete] OUTPUT INPUT…";

    private static final String READING = "--reading=";

    /** Copies the list. */
    Arguments {
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if they make no sense; its message is for the user
     */
    static Arguments parse(List<String> arguments) {
        Reading reading = Reading.CIS;
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(READING)) {
                reading = reading(argument.substring(READING.length()));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option `" + argument + "`");
            } else {
                names.add(argument);
            }
        }
        if (names.size() < 2) {
            throw new IllegalArgumentException("expected an output and an input");
        }
        return new Arguments(reading, names.get(0), names.subList(1, names.size()));
    }

    private static Reading reading(String name) {
        for (Reading reading : Reading.values()) {
            if (reading.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return reading;
            }
        }
        throw new IllegalArgumentException("unknown reading `" + name + "`");
    }
}
