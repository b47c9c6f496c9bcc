package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import java.util.List;

/** Whether the reads or the writes of one region, or of the global services, are recorded. */
enum CoverageCell {
    /** All of them are. */
    RECORDED('+'),
    /** None of them is, for certain. */
    UNRECORDED('x'),
    /** Some of them are not, for certain. */
    PARTLY('/'),
    /** Some of them are not, for certain, and others may not be. */
    PARTLY_AT_LEAST('!'),
    /** Perhaps none of them is. */
    OPEN('?'),
    /** Perhaps some of them are not. */
    PARTLY_OPEN('~');

    private final char code;

    CoverageCell(char code) {
        this.code = code;
    }

    /** One letter that stands for it. */
    char code() {
        return code;
    }

    static CoverageCell of(List<Gap> gaps, Scope scope, ReadWrite access) {
        boolean unrecorded = false;
        boolean partly = false;
        boolean open = false;
        boolean partlyOpen = false;
        for (Gap gap : gaps) {
            if (concerns(gap, scope) && gap.readWrite().contains(access)) {
                boolean whole = gap.conditions().isEmpty() && gap.except().isEmpty();
                unrecorded |= gap.certain() && whole;
                partly |= gap.certain();
                open |= !gap.certain() && whole;
                partlyOpen |= !gap.certain();
            }
        }
        if (unrecorded) {
            return UNRECORDED;
        }
        if (partly) {
            return partlyOpen ? PARTLY_AT_LEAST : PARTLY;
        }
        return open ? OPEN : partlyOpen ? PARTLY_OPEN : RECORDED;
    }

    private static boolean concerns(Gap gap, Scope scope) {
        return scope.equals(Scope.GLOBAL_SERVICES)
                ? gap.concernsGlobalServices()
                : gap.scopes().contains(scope);
    }
}
