package io.github.trailproof.examples.audit;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way to write the answers. */
enum Format {
    TEXT,
    JSONL,
    CSV,
    HTML,
    JUNIT,
    OCSF,
    ASFF;

    /** As the command line spells it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String options() {
        return Stream.of(values()).map(Format::option).collect(Collectors.joining(", "));
    }
}
