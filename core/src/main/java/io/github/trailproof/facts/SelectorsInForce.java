package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;

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
    static SelectorsInForce of(ObservedTrail trail, Evidence<EventSelectors> answer) {
        Flag custom = trail.hasCustomEventSelectors();
        if (answer instanceof Evidence.Missing<EventSelectors> missing) {
            return custom == Flag.FALSE ? new DefaultSelectors() : OpenSelectors.unanswered(missing.reason());
        }
        Evidence.Known<EventSelectors> known = (Evidence.Known<EventSelectors>) answer;
        EventSelectors selectors = known.answer();
        boolean basic = !selectors.eventSelectors().isEmpty();
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        if (basic && advanced) {
            return OpenSelectors.inconclusive(trail.trailArn(), new SelectorFinding.BothKinds());
        }
        if (!basic && !advanced) {
            return custom == Flag.FALSE
                    ? new DefaultSelectors()
                    : OpenSelectors.inconclusive(trail.trailArn(), new SelectorFinding.NoSelectors());
        }
        return new AnsweredSelectors(trail, SelectorTerms.of(selectors), known.providedBy());
    }
}
