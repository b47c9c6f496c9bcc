package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.report.Meaning;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A criterion by its name on the command line. */
final class CriterionOption implements ITypeConverter<Criterion> {

    @Override
    public Criterion convert(String value) {
        return Stream.of(Criterion.values())
                .filter(criterion -> name(criterion).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("unknown criterion `" + value + "`; expected one of " + options()));
    }

    /** A criterion as the command line spells it. */
    static String name(Criterion criterion) {
        return Meaning.option(criterion);
    }

    private static String options() {
        return Stream.of(Criterion.values()).map(CriterionOption::name).collect(Collectors.joining(", "));
    }
}
