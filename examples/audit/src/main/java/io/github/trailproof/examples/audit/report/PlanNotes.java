package io.github.trailproof.examples.audit.report;

import io.github.trailproof.planned.PlannedAccount;

/** What is to be said of a plan whatever the verdict. */
public final class PlanNotes {

    private PlanNotes() {}

    public static String of(PlannedAccount.Note note) {
        return switch (note) {
            case AS_OF_LAST_REFRESH -> "what does not change is as of the last refresh, which the input does not date";
            case SELECTORS_MAY_BE_STALE ->
                "selectors may be stale where the trail went back to the default since: the provider keeps them then";
        };
    }
}
