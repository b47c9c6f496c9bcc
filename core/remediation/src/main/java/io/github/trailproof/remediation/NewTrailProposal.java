package io.github.trailproof.remediation;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a new trail can be created, and by which calls. */
sealed interface NewTrailProposal {

    Pattern PARTITION = Pattern.compile("aws[a-z0-9-]*");

    /**
     * It can.
     *
     * @param calls CreateTrail and StartLogging; before them the bucket's policy has to name the trail
     */
    record Possible(List<Step.Call> calls) implements NewTrailProposal {}

    /**
     * It cannot.
     *
     * @param obstacle why
     */
    record Impossible(Reason.NewTrailObstacle obstacle) implements NewTrailProposal {}

    static NewTrailProposal of(NewTrail chosen, AccountEvidence evidence, Reason reason) {
        String partition = evidence.effectivePartition();
        if (!PARTITION.matcher(partition).matches()) {
            return new Impossible(new Reason.UnknownPartition(partition));
        }
        Optional<String> home = chosen.homeRegion().or(() -> usualHome(partition, evidence));
        if (home.isEmpty()) {
            return new Impossible(new Reason.NoKnownRegion());
        }
        String region = home.get();
        if (isKnownDisabled(region, evidence)) {
            return new Impossible(new Reason.HomeRegionDisabled(region));
        }
        long trails = trailsIn(region, evidence);
        if (trails >= Note.Limit.TRAILS_PER_REGION.most()) {
            return new Impossible(new Reason.HomeRegionFull(region, trails));
        }
        String name = freeName(chosen.name(), evidence);
        TrailArn arn = new TrailArn(partition, region, evidence.accountId(), name);
        Step.CreateTrail create = new Step.CreateTrail(
                arn,
                chosen.s3BucketName().orElse("management-events-" + evidence.accountId()),
                chosen.s3BucketOwner().orElse(evidence.accountId()),
                chosen.makesBucket(),
                chosen.s3KeyPrefix(),
                chosen.kmsKeyId(),
                reason);
        return new Possible(List.of(create, new Step.StartLogging(arn, reason.because(new Reason.NotStartedYet()))));
    }

    /** The calls, if it can be created. */
    default Optional<List<Step.Call>> creation() {
        return this instanceof Possible possible ? Optional.of(possible.calls()) : Optional.empty();
    }

    private static Optional<String> usualHome(String partition, AccountEvidence evidence) {
        return partition.equals(Partitions.AWS)
                ? Optional.of("us-east-1")
                : evidence.effectiveEnabledRegions().stream()
                        .filter(region -> Partitions.isRegion(region)
                                && Partitions.of(region).equals(partition))
                        .findFirst();
    }

    private static boolean isKnownDisabled(String region, AccountEvidence evidence) {
        return evidence.enabledRegions() instanceof Evidence.Known
                && !evidence.effectiveEnabledRegions().contains(region);
    }

    /** Trails that a region shows, copies of others' too: each of them counts there. */
    static long trailsIn(String region, AccountEvidence evidence) {
        return Optional.ofNullable(evidence.listings().get(region)).stream()
                .flatMap(listing -> listing.value().stream())
                .map(TrailListing::trails)
                .flatMap(List::stream)
                .map(Trail::trailArn)
                .distinct()
                .count();
    }

    /** The name, with a number if a trail that is seen has it: two trails of one name cannot meet in a region. */
    private static String freeName(String name, AccountEvidence evidence) {
        Set<String> taken = evidence.observedTrails().stream()
                .map(ObservedTrail::trailArn)
                .map(TrailArn::name)
                .collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            String suffix = "-" + number;
            int length = Math.min(name.length(), NewTrail.LONGEST_NAME - suffix.length());
            free = name.substring(0, length) + suffix;
        }
        return free;
    }
}
