package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;

/** Tells how a law was broken. */
final class BrokenLaw {

    private final StringBuilder message;

    BrokenLaw(String law) {
        message = new StringBuilder("broken law: ").append(law);
    }

    BrokenLaw with(String what, Object value) {
        message.append(System.lineSeparator())
                .append(what)
                .append(": ")
                .append(value instanceof AccountEvidence evidence ? EvidenceText.of(evidence) : value);
        return this;
    }

    AssertionError error() {
        return new AssertionError(message.toString());
    }
}
