package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.EvidencePlace;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates reasons for which a call gave no answer. */
final class Causes {

    private Causes() {}

    /** Every reason. */
    static Arbitrary<Cause> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, failed()),
                Tuple.of(1, Arbitraries.just(new NotAsked())),
                Tuple.of(1, HostileTexts.mostly("the answer was cut off").map(Unsettled::new)),
                Tuple.of(1, Combinators.combine(place(), place()).as(AnswersDiffer::new)));
    }

    private static Arbitrary<EvidencePlace> place() {
        return Combinators.combine(
                        HostileTexts.mostly("evidence.jsonl"),
                        Arbitraries.longs().between(0, 999))
                .as(EvidencePlace::new);
    }

    /** The reasons that recorded evidence has a place for: an error the service answered, mostly with a code. */
    static Arbitrary<Cause> failed() {
        Arbitrary<Optional<String>> messages =
                HostileTexts.maybe(HostileTexts.mostly("User is not authorized", "Rate exceeded"));
        Arbitrary<Cause> withCode = Combinators.combine(
                        HostileTexts.mostly("AccessDeniedException", "ThrottlingException", "TrailNotFoundException"),
                        messages)
                .as(Failed::new);
        return Arbitraries.frequencyOf(Tuple.of(9, withCode), Tuple.of(1, messages.map(FailedWithoutCode::new)));
    }
}
