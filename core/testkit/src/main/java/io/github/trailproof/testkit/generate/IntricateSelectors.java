package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generates advanced selectors on management events that use every operator, on few and related values: so that several
 * of them together often record everything, and often almost everything.
 */
final class IntricateSelectors {

    private IntricateSelectors() {}

    static Arbitrary<AdvancedEventSelector> any() {
        Arbitrary<Optional<AdvancedFieldSelector>> source = condition(
                        "eventSource", List.of("kms.amazonaws.com", "kms", "rds", "s3.amazonaws.com", ".com", "s"))
                .optional(0.8);
        Arbitrary<Optional<AdvancedFieldSelector>> name = condition(
                        "eventName", List.of("Decrypt", "De", "crypt", "PutKeyPolicy"))
                .optional(0.2);
        Arbitrary<Optional<AdvancedFieldSelector>> readOnly = Arbitraries.of("true", "false")
                .map(value -> AdvancedFieldSelector.builder()
                        .field("readOnly")
                        .addEqualTo(value)
                        .build())
                .optional(0.3);
        return Combinators.combine(source, name, readOnly)
                .as((one, two, three) -> AdvancedEventSelector.builder()
                        .addFieldSelectors(AdvancedFieldSelector.builder()
                                .field("eventCategory")
                                .addEqualTo("Management")
                                .build())
                        .addAllFieldSelectors(one.stream().toList())
                        .addAllFieldSelectors(two.stream().toList())
                        .addAllFieldSelectors(three.stream().toList())
                        .build());
    }

    /** With at least one value, else it would say nothing. */
    private static Arbitrary<AdvancedFieldSelector> condition(String field, List<String> values) {
        Arbitrary<List<String>> some = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.create(List::of)),
                Tuple.of(2, Arbitraries.of(values).list().ofMinSize(1).ofMaxSize(2)));
        return Builders.withBuilder(() -> AdvancedFieldSelector.builder().field(field))
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllEqualTo)
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllStartsWith)
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllEndsWith)
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllNotEquals)
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllNotStartsWith)
                .use(some)
                .in(AdvancedFieldSelector.Builder::addAllNotEndsWith)
                .build(AdvancedFieldSelector.Builder::build)
                .filter(IntricateSelectors::saysSomething);
    }

    private static boolean saysSomething(AdvancedFieldSelector condition) {
        return !condition.equals(AdvancedFieldSelector.builder()
                .field(condition.field().orElse(""))
                .build());
    }
}
