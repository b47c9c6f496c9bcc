package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the command was told.
 *
 * @param criterion by which criterion the decisive trail is chosen
 * @param delegatedAdministrators accounts whose answers about organization trails count for members
 * @param output where the verdicts go
 * @param inputs files, folders or URLs
 */
record Arguments(Criterion criterion, Set<String> delegatedAdministrators, String output, List<String> inputs) {

    static final String USAGE =
            "fleet [--criterion=cis|security-hub|complete] [--delegated-administrator=ID …] OUTPUT INPUT…";

    private static final String CRITERION = "--criterion=";
    private static final String ADMINISTRATOR = "--delegated-administrator=";

    /** Copies the collections. */
    Arguments {
        delegatedAdministrators = Set.copyOf(delegatedAdministrators);
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if they make no sense; its message is for the user
     */
    static Arguments parse(List<String> arguments) {
        Criterion criterion = Criterion.CIS;
        Set<String> administrators = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(CRITERION)) {
                criterion = criterion(argument.substring(CRITERION.length()));
            } else if (argument.startsWith(ADMINISTRATOR)) {
                administrators.add(accountId(argument.substring(ADMINISTRATOR.length())));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option `" + argument + "`");
            } else {
                names.add(argument);
            }
        }
        if (names.size() < 2) {
            throw new IllegalArgumentException("expected an output and an input");
        }
        return new Arguments(criterion, administrators, names.get(0), names.subList(1, names.size()));
    }

    private static String accountId(String text) {
        if (!text.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found `" + text + "`");
        }
        return text;
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
