package io.github.trailproof.remediation;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Making a trail.
 *
 * @param calls the calls, if it can be made
 * @param obstacle why not, if it cannot
 * @param notes the limit in the way, if it is one
 */
record NewTrailProposal(Optional<List<Step.Call>> calls, String obstacle, List<Note> notes) {

    /** What a new trail counts: CreateTrail, StartLogging, and the bucket's policy, which has to name it. */
    static final int CALLS = 3;

    private static final Pattern PARTITION = Pattern.compile("aws[a-z0-9-]*");

    static NewTrailProposal of(NewTrail chosen, AccountEvidence evidence, Reason reason) {
        String partition = evidence.effectivePartition();
        if (!PARTITION.matcher(partition).matches()) {
            return impossible("`" + partition + "` is not a partition of AWS", List.of());
        }
        Optional<String> home = chosen.homeRegion().or(() -> usualHome(partition, evidence));
        if (home.isEmpty()) {
            return impossible("no region of the account is known, so the home region has to be chosen", List.of());
        }
        String region = home.get();
        if (isKnownDisabled(region, evidence)) {
            return impossible("the home region `" + region + "` is not enabled in the account", List.of());
        }
        int most = Note.Limit.TRAILS_PER_REGION.most();
        if (trailsIn(region, evidence) >= most) {
            String text = region + " has " + most
                    + " trails, and no more are allowed: delete one there, or choose another" + " home region";
            return impossible(text, List.of(new Note.LimitNote(Note.Limit.TRAILS_PER_REGION, Optional.empty(), text)));
        }
        String name = freeName(chosen.name(), evidence);
        TrailArn arn = new TrailArn(partition, region, evidence.accountId(), name);
        Step.CreateTrail create = new Step.CreateTrail(
                arn,
                chosen.s3BucketName().orElse("management-events-" + evidence.accountId()),
                chosen.s3KeyPrefix(),
                chosen.kmsKeyId(),
                reason);
        Reason off = new Reason("a trail that was just created does not log", reason.requirements(), reason.gaps());
        return new NewTrailProposal(Optional.of(List.of(create, new Step.StartLogging(arn, off))), "", List.of());
    }

    private static NewTrailProposal impossible(String obstacle, List<Note> notes) {
        return new NewTrailProposal(Optional.empty(), obstacle, notes);
    }

    private static Optional<String> usualHome(String partition, AccountEvidence evidence) {
        Optional<EnabledRegions> enabled = evidence.enabledRegions().value();
        boolean leads = partition.equals("aws")
                && enabled.map(known -> known.names().contains("us-east-1")).orElse(true);
        if (leads) {
            return Optional.of("us-east-1");
        }
        return Stream.concat(
                        enabled.stream().flatMap(known -> known.names().stream()),
                        evidence.listings().entrySet().stream()
                                .filter(entry -> entry.getValue() instanceof Evidence.Known)
                                .map(entry -> entry.getKey()))
                .filter(name -> name.matches("[a-z0-9-]+"))
                .findFirst();
    }

    private static boolean isKnownDisabled(String region, AccountEvidence evidence) {
        boolean answers = evidence.listings().get(region) instanceof Evidence.Known;
        return !answers
                && evidence.enabledRegions()
                        .value()
                        .map(enabled -> !enabled.names().contains(region))
                        .orElse(false);
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
