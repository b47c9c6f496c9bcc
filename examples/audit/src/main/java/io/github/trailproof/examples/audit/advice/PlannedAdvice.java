package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.PlainText;

/** What to do about what a plan leaves open: which part of it to fix. */
final class PlannedAdvice {

    private PlannedAdvice() {}

    static String sentence(MissingEvidence missing) {
        if (!(missing.cause() instanceof Planned planned)) {
            return "plan again";
        }
        String address = PlainText.of(planned.address());
        return switch (planned.why()) {
            case KNOWN_AFTER_APPLY ->
                "set " + address + " to a value that is known when it is planned, or audit the account after apply";
            case NOT_MANAGED_HERE ->
                "lay it over the account's evidence (--onto FILE), or say that the account has no other trails"
                        + " (--only-these): " + address;
            case MAY_NOT_BE_MADE -> "make the condition of " + address + " known when it is planned";
            case MAY_BE_REPLACED ->
                "say which resources are the stack's (--stack-resources FILE), or that it is a new one (--new-stack)";
            case REFUSED -> "fix " + address + ": the service refuses the trail as it is";
            case NOT_DOCUMENTED -> "state " + address + " in full, so that nothing is left to the service";
        };
    }
}
