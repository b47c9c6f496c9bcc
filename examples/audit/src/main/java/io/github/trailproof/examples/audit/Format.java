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
    ASFF,
    OSCAL,
    /** What --attest writes; it has no name of its own on the command line. */
    ATTESTATION;

    /** As the command line spells it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether --format takes it. */
    boolean isOption() {
        return this != ATTESTATION;
    }

    static String options() {
        return Stream.of(values()).filter(Format::isOption).map(Format::option).collect(Collectors.joining(", "));
    }
}
