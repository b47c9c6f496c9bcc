package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Reading;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A reading by its name on the command line. */
final class ReadingOption implements ITypeConverter<Reading> {

    @Override
    public Reading convert(String value) {
        return Stream.of(Reading.values())
                .filter(reading -> Words.option(reading).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("unknown reading `" + value + "`; expected one of " + options()));
    }

    private static String options() {
        return Stream.of(Reading.values()).map(Words::option).collect(Collectors.joining(", "));
    }
}
