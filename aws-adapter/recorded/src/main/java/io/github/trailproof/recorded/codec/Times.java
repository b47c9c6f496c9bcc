package io.github.trailproof.recorded.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Times as tools print them: ISO-8601 with an offset (version 2 of the AWS CLI, and boto3 with a blank in it), or seconds
 * since 1970 (version 1).
 */
final class Times {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    /** No second that an {@link Instant} holds has more digits. */
    private static final int MOST_DIGITS = 17;

    /** No number is written with more digits behind its point. */
    private static final int MOST_SCALE = 1000;

    private Times() {}

    /** The time that a text spells in the forms of ISO-8601 and RFC 3339, if it spells one. */
    static Optional<Instant> iso(String text) {
        if (isUsual(text)) {
            try {
                return Optional.of(usual(text));
            } catch (DateTimeException noSuchTime) {
                // A leap second is left.
                return IsoTime.parse(text);
            }
        }
        return IsoTime.parse(text);
    }

    /** The time so many seconds after 1970, unless it is out of range. What is finer than a nanosecond is cut off. */
    static Optional<Instant> epochSeconds(String number) {
        try {
            BigDecimal seconds = new BigDecimal(number);
            if (seconds.signum() == 0) {
                return Optional.of(Instant.EPOCH);
            }
            // Asked first: writing out a number with a huge exponent would take all memory.
            if ((long) seconds.precision() - seconds.scale() > MOST_DIGITS || seconds.scale() > MOST_SCALE) {
                return Optional.empty();
            }
            BigInteger[] parts = seconds.multiply(NANOS).toBigInteger().divideAndRemainder(NANOS.toBigInteger());
            return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
        } catch (ArithmeticException | DateTimeException | NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    /** Whether the text has the form {@code 2026-08-20T10:00:00[.123]Z} or the same with {@code +00:00}. */
    private static boolean isUsual(String text) {
        int length = text.length();
        return length >= 20
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && digits(text, 0, 4)
                && digits(text, 5, 7)
                && digits(text, 8, 10)
                && digits(text, 11, 13)
                && digits(text, 14, 16)
                && digits(text, 17, 19)
                && (text.charAt(length - 1) == 'Z' ? isFraction(text, length - 1) : isUtc(text, length - 6));
    }

    private static boolean isUtc(String text, int end) {
        return end >= 19 && text.endsWith("+00:00") && isFraction(text, end);
    }

    private static boolean isFraction(String text, int end) {
        return end == 19 || (end >= 21 && end <= 29 && text.charAt(19) == '.' && digits(text, 20, end));
    }

    private static Instant usual(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("no such time of day");
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, nanos(text));
    }

    private static int nanos(String text) {
        if (text.charAt(19) != '.') {
            return 0;
        }
        int nanos = 0;
        int digits = 0;
        for (int i = 20; digits < 9; digits++) {
            nanos *= 10;
            if (i < text.length() && isDigit(text.charAt(i))) {
                nanos += text.charAt(i++) - '0';
            } else {
                i = text.length();
            }
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
