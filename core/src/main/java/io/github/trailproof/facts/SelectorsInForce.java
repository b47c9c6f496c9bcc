package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;
import java.util.Optional;

/** What the selectors in force on one trail select, as far as the evidence shows. */
public abstract sealed class SelectorsInForce permits DefaultSelectors, OpenSelectors, AnsweredSelectors {

    /** What can be asked of a single selector; each question includes the one before. */
    public enum Question {
        /** It selects management events. */
        MANAGEMENT,
        /** It selects them all, but for those of sources it excludes. */
        ALL_BUT_EXCLUSIONS,
        /** It selects them all. */
        ALL
    }

    SelectorsInForce() {}

    /** Whether some selector answers a question with yes. */
    public abstract Fact fact(Question question);

    /** The management events that are selected for certain, as a union. */
    public abstract List<Selection> certain();

    /** The management events that may be selected, as a union. */
    public abstract List<Selection> possible();

    /** What leaves open what is selected; sorted. */
    public abstract List<MissingEvidence> missing();

    /** Decides which selectors are in force on a trail. */
    static SelectorsInForce of(ObservedTrail trail, AccountEvidence evidence) {
        Evidence<EventSelectors> own = evidence.selectors(trail.trailArn());
        if (evidence.others(trail.trailArn()).isEmpty()) {
            return own instanceof Evidence.Known<EventSelectors> known
                    ? of(
                            trail,
                            known.answer(),
                            known.providedBy().filter(account -> !account.equals(evidence.accountId())))
                    : unanswered(trail, own);
        }
        List<SelectorsSaid> said = SelectorsSaid.of(trail.trailArn(), evidence);
        if (said.isEmpty()) {
            return unanswered(trail, own);
        }
        return SelectorsSaid.disagreement(said, trail)
                .<SelectorsInForce>map(found -> OpenSelectors.inconclusive(trail.trailArn(), found))
                .orElseGet(() -> of(trail, said.get(0).selectors(), said.get(0).otherThan(evidence.accountId())));
    }

    private static SelectorsInForce unanswered(ObservedTrail trail, Evidence<EventSelectors> answer) {
        if (trail.hasCustomEventSelectors() == Flag.FALSE) {
            return new DefaultSelectors();
        }
        return OpenSelectors.unanswered(answer.missing().orElseThrow());
    }

    /**
     * The selectors that somebody was answered.
     *
     * @param answered the account that was answered, if it is another one
     */
    static SelectorsInForce of(ObservedTrail trail, EventSelectors selectors, Optional<String> answered) {
        boolean basic = !selectors.eventSelectors().isEmpty();
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        if (basic && advanced) {
            return OpenSelectors.inconclusive(trail.trailArn(), new SelectorFinding.BothKinds());
        }
        if (!basic && !advanced) {
            return trail.hasCustomEventSelectors() == Flag.FALSE
                    ? new DefaultSelectors()
                    : OpenSelectors.inconclusive(trail.trailArn(), new SelectorFinding.NoSelectors());
        }
        return new AnsweredSelectors(trail, SelectorTerms.of(selectors), answered);
    }
}
