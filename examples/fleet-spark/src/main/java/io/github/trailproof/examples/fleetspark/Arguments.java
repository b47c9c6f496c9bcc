package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the command was told.
 *
 * @param criterion by which criterion the decisive trail is chosen
 * @param output where the verdicts go
 * @param inputs files, folders or URLs
 */
record Arguments(Criterion criterion, String output, List<String> inputs) {

    static final String USAGE = "fleet [--criterion=cis|security-hub|complete] OUTPUT INPUT…";

    private static final String CRITERION = "--criterion=";

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
        Criterion criterion = Criterion.CIS;
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(CRITERION)) {
                criterion = criterion(argument.substring(CRITERION.length()));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option `" + argument + "`");
            } else {
                names.add(argument);
            }
        }
        if (names.size() < 2) {
            throw new IllegalArgumentException("expected an output and an input");
        }
        return new Arguments(criterion, names.get(0), names.subList(1, names.size()));
    }

    private static Criterion criterion(String name) {
        for (Criterion criterion : Criterion.values()) {
            if (criterion.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return criterion;
            }
        }
        throw new IllegalArgumentException("unknown criterion `" + name + "`");
    }
}
