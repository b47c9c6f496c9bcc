package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates evidence such as collecting it from the service gives. */
final class ValidAccounts {

    private ValidAccounts() {}

    /**
     * A trail and what asking about it gives; nothing if it was not asked about.
     *
     * @param trail as every listing that shows it has it
     * @param status the answer of GetTrailStatus
     * @param selectors the answer of GetEventSelectors
     */
    private record Answers(
            Trail trail, Optional<Evidence<TrailStatus>> status, Optional<Evidence<EventSelectors>> selectors) {

        TrailArn arn() {
            return trail.trailArn();
        }

        /** Multi-region trails show everywhere, as shadow trails; the others only at home. */
        boolean showsIn(String region) {
            return trail.isMultiRegionTrail().orElse(false) || arn().region().equals(region);
        }

        /** Without shadow trails the account's own show at home, and no others. */
        boolean isAtHomeIn(String region) {
            return arn().isOwnedBy(Places.OWN) && arn().region().equals(region);
        }
    }

    static Arbitrary<AccountEvidence> fullyKnown() {
        return Places.any().flatMap(places -> account(places, trails(places, Arbitraries.just(Optional.empty()))));
    }

    static Arbitrary<AccountEvidence> partlyKnown(Arbitrary<Cause> causes) {
        return Places.any().flatMap(places -> {
            Arbitrary<Optional<Cause>> failures = causes.optional(0.15);
            Arbitrary<EventSelectors> selectors =
                    Arbitraries.frequencyOf(Tuple.of(2, Selectors.valid()), Tuple.of(1, Selectors.intricate()));
            return incomplete(places, trails(places, failures, selectors), causes);
        });
    }

    static Arbitrary<AccountEvidence> compliant(Arbitrary<Cause> causes) {
        return Places.any().flatMap(places -> {
            Arbitrary<List<Answers>> trails = Combinators.combine(
                            passing(places), trails(places, causes.optional(0.15)))
                    .as((passing, others) -> Stream.concat(
                                    Stream.of(passing),
                                    others.stream().filter(other -> !other.arn().equals(passing.arn())))
                            .toList());
            return account(places, trails);
        });
    }

    private static Arbitrary<Answers> passing(Places places) {
        return Combinators.combine(TrailArns.in(places).flatMap(Trails::valid), Statuses.valid())
                .as((trail, status) -> new Answers(
                        allRegions(trail),
                        Optional.of(Evidence.known(TrailStatus.builder()
                                .isLogging(true)
                                .latestDeliveryError(status.latestDeliveryError())
                                .build())),
                        Optional.of(Evidence.known(EventSelectors.defaultSelectors()))));
    }

    private static Trail allRegions(Trail trail) {
        return Trail.builder()
                .trailArn(trail.trailArn())
                .name(trail.name())
                .s3BucketName(trail.s3BucketName())
                .homeRegion(trail.homeRegion())
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(trail.isOrganizationTrail())
                .build();
    }

    private static Arbitrary<List<Answers>> trails(Places places, Arbitrary<Optional<Cause>> failures) {
        return trails(places, failures, Selectors.valid());
    }

    private static Arbitrary<List<Answers>> trails(
            Places places, Arbitrary<Optional<Cause>> failures, Arbitrary<EventSelectors> selectors) {
        Arbitrary<Answers> one = TrailArns.in(places)
                .flatMap(arn -> Combinators.combine(Trails.valid(arn), Statuses.valid(), selectors, failures, failures)
                        .as(ValidAccounts::answers));
        return one.list().uniqueElements(Answers::arn).ofMaxSize(3);
    }

    private static Answers answers(
            Trail trail,
            TrailStatus status,
            EventSelectors selectors,
            Optional<Cause> noStatus,
            Optional<Cause> noSelectors) {
        TrailArn arn = trail.trailArn();
        return new Answers(
                consistent(trail, selectors),
                Optional.of(noStatus.map(cause -> Evidence.<TrailStatus>missing(
                                MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, cause)))
                        .orElseGet(() -> Evidence.known(status))),
                Optional.of(noSelectors
                        .map(cause -> Evidence.<EventSelectors>missing(
                                MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, cause)))
                        .orElseGet(() -> Evidence.known(selectors))));
    }

    /** The same trail, which does not claim to have the default selector where it has another. */
    private static Trail consistent(Trail trail, EventSelectors selectors) {
        boolean saysDefault = trail.hasCustomEventSelectors().equals(Optional.of(false));
        if (!saysDefault || selectors.equals(EventSelectors.defaultSelectors())) {
            return trail;
        }
        return Trail.builder()
                .trailArn(trail.trailArn())
                .name(trail.name())
                .s3BucketName(trail.s3BucketName())
                .homeRegion(trail.homeRegion())
                .isMultiRegionTrail(trail.isMultiRegionTrail())
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents())
                .hasCustomEventSelectors(true)
                .logFileValidationEnabled(trail.logFileValidationEnabled())
                .isOrganizationTrail(trail.isOrganizationTrail())
                .build();
    }

    private static Arbitrary<AccountEvidence> account(Places places, Arbitrary<List<Answers>> trails) {
        return Combinators.combine(places.some(), trails, HostileTexts.maybe(Statuses.instants()))
                .as((some, answers, time) -> {
                    Set<String> regions = withForeignHomes(places.withAlwaysEnabled(some), answers);
                    return account(places, answers, listings(regions, Set.of(), answers), known(regions), time);
                });
    }

    private static Optional<Evidence<EnabledRegions>> known(Set<String> regions) {
        return Optional.of(Evidence.known(EnabledRegions.of(regions)));
    }

    /**
     * Some listings failed, some regions were not asked or without shadow trails, some trails were not asked about; that
     * regions are enabled may be unknown, or listed in part.
     */
    private static Arbitrary<AccountEvidence> incomplete(
            Places places, Arbitrary<List<Answers>> trails, Arbitrary<Cause> causes) {
        Arbitrary<List<Answers>> asked = Combinators.combine(
                        trails, Arbitraries.integers().between(0, 9))
                .as(ValidAccounts::forgetting);
        Arbitrary<SortedMap<String, Cause>> failures = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.create(TreeMap::new)),
                Tuple.of(
                        2,
                        Arbitraries.maps(places.region(), causes)
                                .ofMaxSize(places.regions().size())
                                .map(TreeMap::new)));
        Arbitrary<Set<String>> withoutShadowTrails =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.create(Set::of)), Tuple.of(1, places.some()));
        return Combinators.combine(
                        places.some(),
                        Arbitraries.of(true, false),
                        withoutShadowTrails,
                        asked,
                        failures,
                        causes.optional(0.2),
                        HostileTexts.maybe(Statuses.instants()))
                .as((some, isWhole, withoutShadows, answers, failed, noRegions, time) -> {
                    Set<String> regions = withForeignHomes(isWhole ? places.withAlwaysEnabled(some) : some, answers);
                    SortedMap<String, Evidence<TrailListing>> listings = listings(regions, withoutShadows, answers);
                    failed.forEach((region, cause) -> listings.put(
                            region, Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause))));
                    Optional<Evidence<EnabledRegions>> enabled = noRegions.isEmpty()
                            ? known(regions)
                            : noRegions
                                    .filter(MissingEvidence.Failed.class::isInstance)
                                    .map(cause -> Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, cause)));
                    return account(places, answers, listings, enabled, time);
                });
    }

    /** One of the questions about one of the trails was not asked. */
    private static List<Answers> forgetting(List<Answers> trails, int which) {
        return Stream.iterate(0, index -> index < trails.size(), index -> index + 1)
                .map(index -> {
                    Answers one = trails.get(index);
                    if (which == 2 * index + 1) {
                        return new Answers(one.trail(), Optional.empty(), one.selectors());
                    }
                    return which == 2 * index + 2 ? new Answers(one.trail(), one.status(), Optional.empty()) : one;
                })
                .toList();
    }

    /** An organization trail covers only members that enabled its home region, so only these see it. */
    private static Set<String> withForeignHomes(Set<String> regions, List<Answers> trails) {
        Set<String> enabled = new TreeSet<>(regions);
        trails.stream()
                .map(Answers::arn)
                .filter(arn -> !arn.accountId().equals(Places.OWN))
                .forEach(arn -> enabled.add(arn.region()));
        return enabled;
    }

    private static SortedMap<String, Evidence<TrailListing>> listings(
            Set<String> regions, Set<String> withoutShadows, List<Answers> trails) {
        SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>();
        for (String region : regions) {
            boolean shadows = !withoutShadows.contains(region);
            List<Trail> shown = trails.stream()
                    .filter(one -> shadows ? one.showsIn(region) : one.isAtHomeIn(region))
                    .map(Answers::trail)
                    .toList();
            listings.put(region, Evidence.known(new TrailListing(shown, shadows)));
        }
        return listings;
    }

    private static AccountEvidence account(
            Places places,
            List<Answers> trails,
            SortedMap<String, Evidence<TrailListing>> listings,
            Optional<Evidence<EnabledRegions>> enabled,
            Optional<Instant> time) {
        var builder = AccountEvidence.builder()
                .accountId(Places.OWN)
                .partition(places.partition())
                .collectedAt(time)
                .putAllListings(listings);
        for (Answers one : trails) {
            one.status().ifPresent(status -> builder.putStatus(one.arn(), status));
            one.selectors().ifPresent(selectors -> builder.putSelectors(one.arn(), selectors));
        }
        enabled.ifPresent(builder::enabledRegions);
        return builder.build();
    }
}
