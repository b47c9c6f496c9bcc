package io.github.trailproof.examples.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to write, and where.
 *
 * @param format the format
 * @param file the file, or empty for standard output
 */
record Destination(Format format, Optional<Path> file) {

    /**
     * Obtains what the options ask for. One format may come without a file of its own; it goes to the {@code -o} file,
     * else to standard output.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public static List<Destination> of(List<String> formats, Optional<Path> output) {
        List<Destination> destinations = new ArrayList<>();
        boolean plain = false;
        for (String text : formats) {
            Destination destination = parse(text);
            if (destination.file().isEmpty()) {
                if (plain) {
                    throw new IllegalArgumentException(
                            "only one --format may come without a file; write the others as --format "
                                    + destination.format().option() + "=FILE");
                }
                plain = true;
                destination = new Destination(destination.format(), output);
            }
            destinations.add(destination);
        }
        if (formats.isEmpty() || (!plain && output.isPresent())) {
            destinations.add(0, new Destination(Format.TEXT, output));
        }
        refuseTwins(destinations);
        return destinations;
    }

    /**
     * The same for a run that attests: the format without a file of its own is the attestation.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public static List<Destination> attesting(List<String> formats, Optional<Path> output) {
        for (String format : formats) {
            if (format.indexOf('=') < 0) {
                throw new IllegalArgumentException(
                        "with --attest, write other formats as --format " + format + "=FILE");
            }
        }
        List<Destination> destinations = new ArrayList<>();
        destinations.add(new Destination(Format.ATTESTATION, output));
        formats.forEach(format -> destinations.add(parse(format)));
        refuseTwins(destinations);
        return destinations;
    }

    private static Destination parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Format format = Stream.of(Format.values())
                .filter(known -> known.isOption() && known.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown format `" + name + "`; expected one of " + Format.options()));
        if (equals >= 0 && equals == text.length() - 1) {
            throw new IllegalArgumentException("expected a file after `" + text + "`");
        }
        return new Destination(
                format, equals < 0 ? Optional.empty() : Optional.of(FileNameOption.path(text.substring(equals + 1))));
    }

    private static void refuseTwins(List<Destination> destinations) {
        Set<Path> files = new HashSet<>();
        for (Destination destination : destinations) {
            destination.file().ifPresent(file -> {
                if (!files.add(file.toAbsolutePath().normalize())) {
                    throw new IllegalArgumentException("two formats would be written to `" + file + "`");
                }
            });
        }
    }
}
