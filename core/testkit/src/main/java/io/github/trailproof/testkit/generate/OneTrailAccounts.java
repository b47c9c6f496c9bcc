package io.github.trailproof.testkit.generate;

import io.github.trailproof.control.Requirement;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates evidence of accounts with one trail that meets every requirement but one, or of which one answer lacks. */
final class OneTrailAccounts {

    private OneTrailAccounts() {}

    static Arbitrary<AccountEvidence> breaking(Requirement requirement) {
        return Places.any()
                .flatMap(places -> Combinators.combine(
                                places.region(), places.region().set(), selectors(requirement))
                        .as((home, regions, selectors) -> {
                            TrailArn arn = new TrailArn(places.partition(), home, Places.OWN, "main");
                            Trail trail = Trail.builder()
                                    .trailArn(arn)
                                    .isMultiRegionTrail(requirement != Requirement.MULTI_REGION)
                                    .includeGlobalServiceEvents(true)
                                    .hasCustomEventSelectors(!selectors.equals(EventSelectors.defaultSelectors()))
                                    .build();
                            return account(
                                    enabled(places, regions, home),
                                    trail,
                                    status(requirement != Requirement.LOGGING),
                                    selectors);
                        }))
                .withoutEdgeCases();
    }

    static Arbitrary<AccountEvidence> withholding(Operation operation, Arbitrary<Cause> causes) {
        return Places.any()
                .flatMap(places -> Combinators.combine(
                                places.region(), places.region().set(), causes)
                        .as((home, regions, cause) -> {
                            TrailArn arn = new TrailArn(places.partition(), home, Places.OWN, "main");
                            Trail trail = Trail.builder()
                                    .trailArn(arn)
                                    .isMultiRegionTrail(true)
                                    .includeGlobalServiceEvents(true)
                                    .build();
                            AccountEvidence whole = account(
                                    enabled(places, regions, home),
                                    trail,
                                    status(true),
                                    EventSelectors.defaultSelectors());
                            return without(operation, whole, arn, cause);
                        }))
                .withoutEdgeCases();
    }

    private static Set<String> enabled(Places places, Set<String> some, String home) {
        Set<String> enabled = places.withAlwaysEnabled(some);
        enabled.add(home);
        return enabled;
    }

    private static AccountEvidence without(Operation operation, AccountEvidence whole, TrailArn arn, Cause cause) {
        AccountEvidence.Builder builder = whole.toBuilder();
        switch (operation) {
            case DESCRIBE_TRAILS ->
                whole.listings()
                        .keySet()
                        .forEach(region -> builder.putListing(
                                region, Evidence.missing(MissingEvidence.of(operation, region, cause))));
            case GET_TRAIL_STATUS ->
                builder.putStatus(arn, Evidence.missing(MissingEvidence.of(operation, arn, cause)));
            case GET_EVENT_SELECTORS ->
                builder.putSelectors(arn, Evidence.missing(MissingEvidence.of(operation, arn, cause)));
            case LIST_REGIONS -> builder.enabledRegions(Evidence.missing(MissingEvidence.of(operation, cause)));
            case ASSUME_ROLE, PLAN -> {
                MissingEvidence noRole = MissingEvidence.of(operation, cause);
                whole.listings().keySet().forEach(region -> builder.putListing(region, Evidence.missing(noRole)));
                builder.enabledRegions(Evidence.missing(noRole))
                        .statuses(Map.of())
                        .selectors(Map.of());
            }
        }
        return builder.build();
    }

    private static TrailStatus status(boolean logging) {
        return TrailStatus.builder().isLogging(logging).build();
    }

    private static AccountEvidence account(
            Set<String> regions, Trail trail, TrailStatus status, EventSelectors selectors) {
        TrailArn arn = trail.trailArn();
        var builder = AccountEvidence.builder()
                .accountId(Places.OWN)
                .partition(arn.partition())
                .enabledRegions(Evidence.known(EnabledRegions.of(regions)))
                .putStatus(arn, Evidence.known(status))
                .putSelectors(arn, Evidence.known(selectors));
        for (String region : regions) {
            boolean shown = trail.isMultiRegionTrail().orElse(false) || region.equals(arn.region());
            builder.putListing(region, Evidence.known(shown ? TrailListing.of(trail) : TrailListing.of()));
        }
        return builder.build();
    }

    private static Arbitrary<EventSelectors> selectors(Requirement broken) {
        return switch (broken) {
            case MULTI_REGION, LOGGING -> Arbitraries.just(EventSelectors.defaultSelectors());
            case MANAGEMENT_EVENTS ->
                Arbitraries.of(
                        basic(builder().includeManagementEvents(false).addDataResources(everyObject())),
                        advanced(equal("eventCategory", "Data"), equal("resources.type", "AWS::S3::Object")));
            case READ_WRITE_ALL ->
                Arbitraries.of("true", "false")
                        .flatMap(readOnly -> Arbitraries.of(
                                basic(EventSelector.builder()
                                        .includeManagementEvents(true)
                                        .readWriteType(
                                                readOnly.equals("true")
                                                        ? ReadWriteType.READ_ONLY
                                                        : ReadWriteType.WRITE_ONLY)),
                                advanced(equal("eventCategory", "Management"), equal("readOnly", readOnly))));
            case NO_EXCLUSIONS ->
                Arbitraries.of("kms.amazonaws.com", "rdsdata.amazonaws.com")
                        .flatMap(source -> Arbitraries.of(
                                basic(builder().includeManagementEvents(true).addExcludeManagementEventSources(source)),
                                advanced(
                                        equal("eventCategory", "Management"),
                                        AdvancedFieldSelector.builder()
                                                .field("eventSource")
                                                .addNotEquals(source)
                                                .build())));
        };
    }

    private static EventSelector.Builder builder() {
        return EventSelector.builder().readWriteType(ReadWriteType.ALL);
    }

    private static DataResource everyObject() {
        return DataResource.builder()
                .type("AWS::S3::Object")
                .addValues("arn:aws:s3")
                .build();
    }

    private static EventSelectors basic(EventSelector.Builder selector) {
        return EventSelectors.builder().addEventSelectors(selector.build()).build();
    }

    private static EventSelectors advanced(AdvancedFieldSelector... conditions) {
        return EventSelectors.builder()
                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                        .addFieldSelectors(conditions)
                        .build())
                .build();
    }

    private static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }
}
