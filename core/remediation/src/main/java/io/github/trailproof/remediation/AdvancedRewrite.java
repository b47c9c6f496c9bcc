package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds an advanced selector on management events to those of a trail, and leaves out those that it includes. */
final class AdvancedRewrite {

    private static final String CATEGORY = "eventCategory";
    private static final String MANAGEMENT = "Management";
    private static final String READ_ONLY = "readOnly";
    private static final String SOURCE = "eventSource";

    private AdvancedRewrite() {}

    static Rewrite of(EventSelectors before, WantedEvents asked) {
        List<AdvancedEventSelector> old = before.advancedEventSelectors();
        WantedEvents wanted = isHalfThere(old, asked) ? asked.both() : asked;
        Set<String> excluded = wanted.exclusionsStay() ? excluded(old) : Set.of();
        List<AdvancedEventSelector> kept = old.stream()
                .filter(selector -> !includes(wanted, excluded, selector))
                .toList();
        if (!kept.stream().allMatch(ResendableSelectors::isWhole)) {
            return new Rewrite.Impossible(new SelectorObstacle.NotResendable());
        }
        List<AdvancedEventSelector> all = new ArrayList<>(kept);
        all.add(added(wanted, excluded));
        EventSelectors after =
                EventSelectors.builder().addAllAdvancedEventSelectors(all).build();
        return Rewrite.limited(before, after, kept.size(), Optional.empty());
    }

    private static AdvancedEventSelector added(WantedEvents wanted, Set<String> excluded) {
        AdvancedEventSelector.Builder builder = AdvancedEventSelector.builder()
                .name("Management events selector")
                .addFieldSelectors(SelectorConversion.equal(CATEGORY, MANAGEMENT));
        if (wanted.reads() != wanted.writes()) {
            builder.addFieldSelectors(SelectorConversion.equal(READ_ONLY, String.valueOf(wanted.reads())));
        }
        if (!excluded.isEmpty()) {
            builder.addFieldSelectors(AdvancedFieldSelector.builder()
                    .field(SOURCE)
                    .addAllNotEquals(excluded)
                    .build());
        }
        return builder.build();
    }

    /** All that any selector excludes, so that the new selector adds no more than needed. */
    private static Set<String> excluded(List<AdvancedEventSelector> selectors) {
        TreeSet<String> excluded = new TreeSet<>();
        for (AdvancedEventSelector selector : selectors) {
            if (isManagement(selector)) {
                excluded.addAll(excluded(selector));
            }
        }
        return excluded;
    }

    /** The sources that a selector leaves out for certain. */
    private static List<String> excluded(AdvancedEventSelector selector) {
        List<AdvancedFieldSelector> sources = named(SOURCE, selector);
        return sources.size() == 1 ? sources.get(0).notEquals() : List.of();
    }

    /** Whether a selector that takes the other half of all events is there, so that one can take both. */
    private static boolean isHalfThere(List<AdvancedEventSelector> old, WantedEvents wanted) {
        AdvancedFieldSelector otherHalf = SelectorConversion.equal(READ_ONLY, String.valueOf(wanted.writes()));
        return old.stream()
                .anyMatch(selector -> isManagement(selector)
                        && selector.fieldSelectors().size() == 2
                        && selector.fieldSelectors().contains(otherHalf));
    }

    /** Whether the wanted selector takes all that another takes: every further condition only narrows that one. */
    private static boolean includes(WantedEvents wanted, Set<String> excluded, AdvancedEventSelector selector) {
        boolean sameHalf = named(READ_ONLY, selector)
                .equals(List.of(SelectorConversion.equal(READ_ONLY, String.valueOf(wanted.reads()))));
        return isManagement(selector)
                && (wanted.reads() == wanted.writes() || sameHalf)
                && excluded(selector).containsAll(excluded);
    }

    /** Whether a selector is about management events and about nothing else. */
    static boolean isManagement(AdvancedEventSelector selector) {
        return !selector.hasUnrecognizedMembers()
                && named(CATEGORY, selector).equals(List.of(SelectorConversion.equal(CATEGORY, MANAGEMENT)));
    }

    private static List<AdvancedFieldSelector> named(String field, AdvancedEventSelector selector) {
        return selector.fieldSelectors().stream()
                .filter(condition -> condition.field().equals(Optional.of(field)))
                .toList();
    }
}
