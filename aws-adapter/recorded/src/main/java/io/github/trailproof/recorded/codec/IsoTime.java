package io.github.trailproof.recorded.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in any form of ISO-8601 and RFC 3339 that has a date, a time of day and an offset: with {@code T} or a blank
 * between them, in capitals or not, with or without colons in the offset. Years that do not have four digits have a sign.
 */
final class IsoTime {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]"
            + "([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?"
            + "(?:[Zz]|([+-][0-9]{2}):?([0-9]{2})?)");

    /** What is finer than a nanosecond is cut off. */
    private static final int NANO_DIGITS = 9;

    private IsoTime() {}

    /** The time that a text spells, if it spells one. */
    static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        try {
            if (parts.matches()) {
                return Optional.of(instant(parts));
            }
            return text.startsWith("+") || text.startsWith("-") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Instant instant(Matcher parts) {
        int second = number(parts, 6);
        boolean leap = second == 60;
        LocalDateTime local = LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                leap ? second - 1 : second,
                nanos(Objects.requireNonNullElse(parts.group(7), "")));
        Instant time = local.toInstant(offset(parts));
        if (leap && time.getEpochSecond() % 86_400 != 86_399) {
            throw new DateTimeException("a leap second ends a day");
        }
        // A leap second has no number of its own: it is the first second of the next day.
        return leap ? time.plusSeconds(1) : time;
    }

    private static ZoneOffset offset(Matcher parts) {
        if (parts.group(8) == null) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(parts.group(8));
        int minutes = number(parts, 9);
        boolean west = parts.group(8).startsWith("-");
        return ZoneOffset.ofHoursMinutes(hours, west ? -minutes : minutes);
    }

    private static int nanos(String fraction) {
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return digits.isEmpty() ? 0 : Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
