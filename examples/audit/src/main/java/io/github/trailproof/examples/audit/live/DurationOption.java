package io.github.trailproof.examples.audit.live;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as a person writes it: {@code 10s}, {@code 500ms}, {@code 2m}. */
final class DurationOption implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    @Override
    public Duration convert(String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw unexpected(value);
        }
        long number = Long.parseLong(matcher.group(1));
        if (number == 0) {
            throw unexpected(value);
        }
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static TypeConversionException unexpected(String value) {
        return new TypeConversionException("expected a duration such as 10s, 500ms or 2m, found `" + value + "`");
    }
}
