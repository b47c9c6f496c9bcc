package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.TrailArn;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates evidence that no service would give, and that can be held all the same. */
final class WildAccounts {

    private static final Arbitrary<String> REGIONS = Arbitraries.of("us-east-1", "eu-west-1", "ap-southeast-2");

    private WildAccounts() {}

    static Arbitrary<AccountEvidence> any(Arbitrary<Cause> causes) {
        return Combinators.combine(
                        Places.owner(),
                        HostileTexts.maybe(Arbitraries.of("aws", "aws-cn")),
                        HostileTexts.maybe(Statuses.instants()),
                        HostileTexts.maybe(Statuses.instants()),
                        enabledRegions(causes),
                        listings(causes),
                        answers(
                                arns(),
                                Statuses.any(),
                                causes,
                                (arn, cause) -> MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, cause)),
                        answers(
                                arns(),
                                Selectors.any(),
                                causes,
                                (arn, cause) -> MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, cause)))
                .as((account, partition, time, begin, regions, listings, statuses, selectors) -> {
                    var builder = AccountEvidence.builder()
                            .accountId(account)
                            .partition(partition)
                            .collectedAt(time)
                            .collectedFrom(begin)
                            .putAllListings(listings)
                            .putAllStatuses(statuses)
                            .putAllSelectors(selectors);
                    regions.ifPresent(builder::enabledRegions);
                    return builder.build();
                });
    }

    /** Nothing if nobody asked. */
    private static Arbitrary<Optional<Evidence<EnabledRegions>>> enabledRegions(Arbitrary<Cause> causes) {
        Arbitrary<Evidence<EnabledRegions>> known =
                REGIONS.set().map(EnabledRegions::of).map(Evidence::known);
        Arbitrary<Evidence<EnabledRegions>> missing =
                causes.map(cause -> Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, cause)));
        return HostileTexts.maybe(Arbitraries.oneOf(known, missing));
    }

    private static Arbitrary<SortedMap<String, Evidence<TrailListing>>> listings(Arbitrary<Cause> causes) {
        Arbitrary<TrailListing> listing = Combinators.combine(
                        Arbitraries.oneOf(Trails.wild(arns()), arns().flatMap(Trails::valid))
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.of(true, true, true, true, false))
                .as(TrailListing::new);
        return answers(
                REGIONS,
                listing,
                causes,
                (region, cause) -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause));
    }

    /** Four ARNs almost always, so that listings, statuses and selectors speak of the same trails. */
    private static Arbitrary<TrailArn> arns() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        19,
                        Arbitraries.of(
                                new TrailArn("aws", "us-east-1", Places.OWN, "main"),
                                new TrailArn("aws", "us-east-1", Places.OWN, "main"),
                                new TrailArn("aws", "eu-west-1", Places.OWN, "audit"),
                                new TrailArn("aws", "us-east-1", Places.MANAGEMENT, "org"))),
                Tuple.of(1, TrailArns.any()));
    }

    private static <K extends Comparable<K>, T> Arbitrary<SortedMap<K, Evidence<T>>> answers(
            Arbitrary<K> keys,
            Arbitrary<T> known,
            Arbitrary<Cause> causes,
            BiFunction<K, Cause, MissingEvidence> reason) {
        Arbitrary<Function<K, Evidence<T>>> answered = known.map(answer -> key -> Evidence.known(answer));
        Arbitrary<Function<K, Evidence<T>>> failed =
                causes.map(cause -> key -> Evidence.missing(reason.apply(key, cause)));
        return Arbitraries.maps(keys, Arbitraries.frequencyOf(Tuple.of(4, answered), Tuple.of(1, failed)))
                .ofMaxSize(3)
                .map(WildAccounts::applied);
    }

    private static <K extends Comparable<K>, T> SortedMap<K, Evidence<T>> applied(
            Map<K, Function<K, Evidence<T>>> answers) {
        SortedMap<K, Evidence<T>> applied = new TreeMap<>();
        answers.forEach((key, answer) -> applied.put(key, answer.apply(key)));
        return applied;
    }
}
