package io.github.trailproof.findings.oscal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times, within the pattern of the schema. */
final class OscalTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** The pattern knows the leap days of these years and later ones. */
    private static final int FIRST_YEAR_WITH_LEAP_DAYS = 2000;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("3000-01-01T00:00:00Z");

    private OscalTime() {}

    static boolean isExpressible(Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(BEYOND)) {
            return false;
        }
        LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean isLeapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return day.getYear() >= FIRST_YEAR
                && day.getYear() <= LAST_YEAR
                && (!isLeapDay || day.getYear() >= FIRST_YEAR_WITH_LEAP_DAYS);
    }
}
