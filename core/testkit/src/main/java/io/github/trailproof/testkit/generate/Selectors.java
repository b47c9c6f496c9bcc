package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates answers of GetEventSelectors, and single selectors. Shrinks towards few and short selectors. */
public final class Selectors {

    private static final Arbitrary<SortedMap<String, String>> NO_MEMBERS = Arbitraries.create(TreeMap::new);

    private Selectors() {}

    /** Any answer: such as the service gives, or of any selectors at all, also both lists at once or neither. */
    public static Arbitrary<EventSelectors> any() {
        return any(HostileTexts.unrecognizedMembers());
    }

    /** Any answer that the AWS SDK can hold: it drops members it does not know. */
    public static Arbitrary<EventSelectors> carriedBySdk() {
        return any(NO_MEMBERS);
    }

    /** Answers such as the service gives: one list, nothing absent, and only what it accepts. */
    public static Arbitrary<EventSelectors> valid() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(EventSelectors.defaultSelectors())),
                Tuple.of(
                        2,
                        BasicSelectors.valid().list().ofMinSize(1).ofMaxSize(3).map(Selectors::ofBasic)),
                Tuple.of(
                        2,
                        AdvancedSelectors.valid()
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(Selectors::ofAdvanced)));
    }

    /** Answers of basic selectors alone. */
    public static Arbitrary<EventSelectors> basic() {
        return basicSelector().list().ofMaxSize(4).map(Selectors::ofBasic).withoutEdgeCases();
    }

    /** Answers of advanced selectors alone. */
    public static Arbitrary<EventSelectors> advanced() {
        return advancedSelector().list().ofMaxSize(4).map(Selectors::ofAdvanced).withoutEdgeCases();
    }

    /** Answers of advanced selectors on management events that use every operator, on related values. */
    public static Arbitrary<EventSelectors> intricate() {
        return IntricateSelectors.any()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Selectors::ofAdvanced)
                .withoutEdgeCases();
    }

    /** Any basic selector, also with absent and unknown members. */
    public static Arbitrary<EventSelector> basicSelector() {
        return Arbitraries.oneOf(BasicSelectors.valid(), BasicSelectors.wild(HostileTexts.unrecognizedMembers()))
                .withoutEdgeCases();
    }

    /** Any advanced selector, also with repeated and unknown fields and operators. */
    public static Arbitrary<AdvancedEventSelector> advancedSelector() {
        return Arbitraries.oneOf(AdvancedSelectors.valid(), AdvancedSelectors.wild(HostileTexts.unrecognizedMembers()))
                .withoutEdgeCases();
    }

    private static Arbitrary<EventSelectors> any(Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, valid()), Tuple.of(1, intricate()), Tuple.of(3, wild(unrecognizedMembers)))
                .withoutEdgeCases();
    }

    private static Arbitrary<EventSelectors> wild(Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        Arbitrary<List<EventSelector>> basic = Arbitraries.oneOf(
                        BasicSelectors.valid(), BasicSelectors.wild(unrecognizedMembers))
                .list()
                .ofMaxSize(3);
        Arbitrary<List<AdvancedEventSelector>> advanced = Arbitraries.oneOf(
                        AdvancedSelectors.valid(), AdvancedSelectors.wild(unrecognizedMembers))
                .list()
                .ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, basic.map(Selectors::ofBasic)),
                Tuple.of(4, advanced.map(Selectors::ofAdvanced)),
                Tuple.of(
                        1,
                        Combinators.combine(basic, advanced)
                                .as((some, others) -> EventSelectors.builder()
                                        .addAllEventSelectors(some)
                                        .addAllAdvancedEventSelectors(others)
                                        .build())));
    }

    private static EventSelectors ofBasic(List<EventSelector> selectors) {
        return EventSelectors.builder().addAllEventSelectors(selectors).build();
    }

    private static EventSelectors ofAdvanced(List<AdvancedEventSelector> selectors) {
        return EventSelectors.builder().addAllAdvancedEventSelectors(selectors).build();
    }
}
