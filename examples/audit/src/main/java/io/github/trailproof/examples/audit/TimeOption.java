package io.github.trailproof.examples.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line: ISO-8601 with an offset, or a date, which begins at midnight UTC. */
final class TimeOption implements ITypeConverter<Instant> {

    private static final int DATE = "2026-09-10".length();

    @Override
    public Instant convert(String value) {
        try {
            return value.length() == DATE
                    ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "expected a time such as `2026-09-10T10:00:00Z` or `2026-09-10`, found `" + value + "`");
        }
    }
}
