package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.DeliveryWarning.Channel;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Warning;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What stands beside the verdict, in words: times without log files, and trails that are paid copies. */
final class BesideWords {

    private record Unit(String name, Duration length) {

        String count(long number) {
            return Phrase.count(number, name, name + "s");
        }
    }

    private static final Unit SECOND = new Unit("second", Duration.ofSeconds(1));

    private static final List<Unit> UNITS = List.of(
            new Unit("day", Duration.ofDays(1)),
            new Unit("hour", Duration.ofHours(1)),
            new Unit("minute", Duration.ofMinutes(1)),
            SECOND);

    private BesideWords() {}

    static String warning(Warning warning) {
        String trail = Phrase.plain(warning.trailArn().name());
        String region = Phrase.plain(warning.region());
        String length = length(warning.length());
        return switch (warning.kind()) {
            case INTERRUPTION ->
                "logging by " + trail + " was off for up to " + most(warning.length()) + ", from "
                        + time(warning.from()) + " to " + time(warning.to())
                        + "; there may be no log files of that time";
            case NO_DELIVERY ->
                "nothing delivered from " + region + " for " + length + " by " + trail + ": the last log files came at "
                        + time(warning.from()) + "; a region where nothing happens delivers nothing";
            case DELIVERIES_STOPPED ->
                "deliveries of " + trail + " from " + region + " have stopped: the last log files came at "
                        + time(warning.from()) + ", " + length + " before the evidence was collected";
        };
    }

    static String copy(RedundantTrail copy, Assessment assessment) {
        List<String> others =
                copy.coveredBy().stream().map(trail -> trail(trail, assessment)).toList();
        boolean organizations = assessment
                .trail(copy.trailArn())
                .map(TrailAssessment::organizationTrail)
                .orElse(false);
        return "every management event" + (organizations ? " of this account" : "") + " that "
                + trail(copy.trailArn(), assessment) + " records is already recorded by " + Phrase.some(others)
                + (others.size() > 1 ? " together" : "") + ": a paid copy"
                + (organizations ? ", unless other accounts need it" : "")
                + failing(copy, assessment);
    }

    /** A trail whose files do not arrive is no reason to do without another one. */
    private static String failing(RedundantTrail copy, Assessment assessment) {
        List<String> failing = assessment.deliveryWarnings().stream()
                .filter(warning -> warning.channel() == Channel.S3)
                .map(DeliveryWarning::trailArn)
                .filter(copy.coveredBy()::contains)
                .map(trail -> Phrase.plain(trail.name()))
                .toList();
        return failing.isEmpty() ? "" : "; but first mend the delivery of " + Phrase.some(failing);
    }

    private static String trail(TrailArn arn, Assessment assessment) {
        Optional<TrailAssessment> trail = assessment.trail(arn);
        String name = Phrase.plain(arn.name());
        return trail.map(found -> name + " (" + place(found, assessment.accountId()) + ")")
                .orElse(name);
    }

    private static String place(TrailAssessment trail, String accountId) {
        TrailArn arn = trail.trailArn();
        String whose = arn.isOwnedBy(accountId) ? "" : " of account " + arn.accountId();
        return Phrase.plain(trail.homeRegion()) + (trail.organizationTrail() ? ", organization trail" + whose : whose);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** In the largest unit of which there is one; what is left of it is not said. */
    private static String length(Duration length) {
        Unit unit = unit(length);
        return unit.count(length.dividedBy(unit.length()));
    }

    /** The same, a part of a unit counted as one. */
    private static String most(Duration length) {
        Unit unit = unit(length);
        return unit.count(length.minusNanos(1).dividedBy(unit.length()) + 1);
    }

    private static Unit unit(Duration length) {
        return UNITS.stream()
                .filter(unit -> length.compareTo(unit.length()) >= 0)
                .findFirst()
                .orElse(SECOND);
    }
}
