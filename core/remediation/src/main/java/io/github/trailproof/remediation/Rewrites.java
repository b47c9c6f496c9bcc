package io.github.trailproof.remediation;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/**
 * Finds the selectors to replace a trail's by. PutEventSelectors replaces the whole list, so whatever is to stay has to
 * be sent again; where that cannot be done for certain, the selectors are left alone.
 */
final class Rewrites {

    private Rewrites() {}

    static Rewrite of(ObservedTrail trail, Evidence<EventSelectors> answer, WantedEvents asked) {
        if (answer instanceof Evidence.Missing<EventSelectors> missing) {
            MissingEvidence reason = missing.reason();
            return new Rewrite.Impossible(why(reason), Optional.empty(), Optional.of(reason));
        }
        EventSelectors before = ((Evidence.Known<EventSelectors>) answer).answer();
        boolean basic = !before.eventSelectors().isEmpty();
        boolean advanced = !before.advancedEventSelectors().isEmpty();
        if (basic == advanced) {
            String found = basic ? "both basic and advanced selectors" : "neither basic nor advanced selectors";
            return Rewrite.Impossible.because("the answer holds " + found + ", so it is not known which are in force");
        }
        // The default selector, which takes everything, may be in force instead of those that were answered.
        Flag custom = trail.hasCustomEventSelectors();
        boolean maybeDefault = custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
        WantedEvents wanted = maybeDefault ? WantedEvents.EVERYTHING : asked;
        EventSelectors sorted = SelectorOrder.sorted(before);
        return basic ? BasicRewrite.of(sorted, wanted) : AdvancedRewrite.of(sorted, wanted);
    }

    private static String why(MissingEvidence missing) {
        String call = missing.operation().apiName();
        return missing.errorCode()
                .map(code -> "they were not read, for " + call + " failed with `" + code + "`")
                .orElse("they were not read, for " + call + " gave no answer");
    }

    static Rewrite possible(EventSelectors before, EventSelectors after, int kept, Optional<Note.Limit> limit) {
        int old =
                before.eventSelectors().size() + before.advancedEventSelectors().size();
        String keeps = "keeps " + kept + " of " + old + (old == 1 ? " selector" : " selectors")
                + (limit.isPresent() ? ", written as advanced selectors of the same events" : "")
                + (kept < old ? "; the new selector takes all that the rest took" : "");
        return new Rewrite.Possible(before, SelectorOrder.sorted(after), keeps, limit);
    }

    /** The same, unless the advanced selectors hold too many values. */
    static Rewrite limited(EventSelectors before, EventSelectors after, int kept, Optional<Note.Limit> limit) {
        int values = 0;
        for (AdvancedEventSelector selector : after.advancedEventSelectors()) {
            values += selector.fieldSelectors().stream()
                    .mapToInt(ResendableSelectors::values)
                    .sum();
        }
        int most = Note.Limit.ADVANCED_VALUES.most();
        return values > most
                ? Rewrite.Impossible.atLimit(
                        "with one more they would hold " + values + " values, and " + most + " are allowed",
                        Note.Limit.ADVANCED_VALUES)
                : possible(before, after, kept, limit);
    }
}
