package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.plan.PlanFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a format of plans as the command line spells it. */
final class PlanFormatOption implements ITypeConverter<PlanFormat> {

    @Override
    public PlanFormat convert(String text) {
        return Stream.of(PlanFormat.values())
                .filter(format -> format.option().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("unknown format `" + text + "`; expected one of "
                        + Stream.of(PlanFormat.values()).map(PlanFormat::option).collect(Collectors.joining(", "))));
    }
}
