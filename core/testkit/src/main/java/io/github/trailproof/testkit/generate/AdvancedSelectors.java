package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates advanced selectors. */
final class AdvancedSelectors {

    private static final List<String> EXCLUDABLE = List.of("kms.amazonaws.com", "rdsdata.amazonaws.com");

    private AdvancedSelectors() {}

    /** Selectors such as PutEventSelectors accepts on a trail, for management, data and network activity events. */
    static Arbitrary<AdvancedEventSelector> valid() {
        return Arbitraries.frequencyOf(Tuple.of(3, management()), Tuple.of(1, data()), Tuple.of(1, network()));
    }

    private static Arbitrary<AdvancedEventSelector> management() {
        Arbitrary<Optional<AdvancedFieldSelector>> excluded = Arbitraries.of(EXCLUDABLE)
                .list()
                .uniqueElements()
                .ofMaxSize(2)
                .map(sources -> sources.isEmpty()
                        ? Optional.empty()
                        : Optional.of(AdvancedFieldSelector.builder()
                                .field("eventSource")
                                .addAllNotEquals(sources)
                                .build()));
        return Combinators.combine(name(), readOnly(), excluded)
                .as((name, readOnly, exclusion) -> selector(
                        name, Stream.of(Optional.of(equal("eventCategory", "Management")), readOnly, exclusion)));
    }

    private static Arbitrary<AdvancedEventSelector> data() {
        return Combinators.combine(name(), readOnly(), Arbitraries.of("AWS::S3::Object", "AWS::DynamoDB::Table"))
                .as((name, readOnly, type) -> selector(
                        name,
                        Stream.of(
                                Optional.of(equal("eventCategory", "Data")),
                                readOnly,
                                Optional.of(equal("resources.type", type)))));
    }

    private static Arbitrary<AdvancedEventSelector> network() {
        return Combinators.combine(name(), Arbitraries.of(EXCLUDABLE))
                .as((name, source) -> selector(
                        name,
                        Stream.of(
                                Optional.of(equal("eventCategory", "NetworkActivity")),
                                Optional.of(equal("eventSource", source)))));
    }

    private static Arbitrary<Optional<String>> name() {
        return HostileTexts.maybe(Arbitraries.of("Management events selector", "Log all management events"));
    }

    private static Arbitrary<Optional<AdvancedFieldSelector>> readOnly() {
        return Arbitraries.of("true", "false")
                .map(value -> equal("readOnly", value))
                .optional(0.4);
    }

    private static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }

    private static AdvancedEventSelector selector(
            Optional<String> name, Stream<Optional<AdvancedFieldSelector>> fieldSelectors) {
        return AdvancedEventSelector.builder()
                .name(name)
                .addAllFieldSelectors(fieldSelectors.flatMap(Optional::stream).toList())
                .build();
    }

    static Arbitrary<AdvancedEventSelector> wild(Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        Arbitrary<AdvancedFieldSelector> category = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(equal("eventCategory", "Management"))),
                Tuple.of(1, condition(Arbitraries.just("eventCategory"), unrecognizedMembers)));
        return Combinators.combine(
                        HostileTexts.maybe(HostileTexts.mostly("Management events selector")),
                        HostileTexts.maybe(category),
                        condition(fields(), unrecognizedMembers).list().ofMaxSize(3),
                        unrecognizedMembers)
                .as((name, first, others, members) -> builder(name, first, others)
                        .putAllUnrecognizedMembers(members)
                        .build());
    }

    private static AdvancedEventSelector.Builder builder(
            Optional<String> name, Optional<AdvancedFieldSelector> first, List<AdvancedFieldSelector> others) {
        return AdvancedEventSelector.builder()
                .name(name)
                .addAllFieldSelectors(first.stream().toList())
                .addAllFieldSelectors(others);
    }

    private static Arbitrary<String> fields() {
        return HostileTexts.mostly(
                "eventSource",
                "readOnly",
                "eventCategory",
                "eventName",
                "eventType",
                "userIdentity.arn",
                "sessionCredentialFromConsole",
                "resources.type",
                "eventsource",
                "vpcEndpointId");
    }

    private static Arbitrary<AdvancedFieldSelector> condition(
            Arbitrary<String> fields, Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        Arbitrary<List<String>> none = Arbitraries.create(List::of);
        Arbitrary<List<String>> some = values().list().ofMinSize(1).ofMaxSize(2);
        Arbitrary<List<String>> often = Arbitraries.oneOf(none, some);
        Arbitrary<List<String>> seldom = Arbitraries.frequencyOf(Tuple.of(9, none), Tuple.of(1, some));
        return Builders.withBuilder(AdvancedFieldSelector::builder)
                .use(fields.optional(0.95))
                .in(AdvancedFieldSelector.Builder::field)
                .use(often)
                .in(AdvancedFieldSelector.Builder::addAllEqualTo)
                .use(often)
                .in(AdvancedFieldSelector.Builder::addAllNotEquals)
                .use(seldom)
                .in(AdvancedFieldSelector.Builder::addAllStartsWith)
                .use(seldom)
                .in(AdvancedFieldSelector.Builder::addAllEndsWith)
                .use(seldom)
                .in(AdvancedFieldSelector.Builder::addAllNotStartsWith)
                .use(seldom)
                .in(AdvancedFieldSelector.Builder::addAllNotEndsWith)
                .use(unrecognizedMembers)
                .in(AdvancedFieldSelector.Builder::putAllUnrecognizedMembers)
                .build(AdvancedFieldSelector.Builder::build);
    }

    private static Arbitrary<String> values() {
        return HostileTexts.mostly(
                "Management",
                "kms.amazonaws.com",
                "rdsdata.amazonaws.com",
                "true",
                "false",
                "Data",
                "management",
                "k",
                "CreateTrail");
    }
}
