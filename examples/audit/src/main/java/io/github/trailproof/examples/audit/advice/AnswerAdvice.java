package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.Finding.Disagreement;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What to do about answers that settle nothing: no permission helps, and asking the same again rarely does. */
final class AnswerAdvice {

    private final AccountEvidence evidence;
    private final EvidenceCommands commands;

    AnswerAdvice(AccountEvidence evidence) {
        this.evidence = evidence;
        this.commands = new EvidenceCommands(evidence);
    }

    String sentence(MissingEvidence answer) {
        Optional<Disagreement> disagreement = finding(answer).flatMap(AnswerAdvice::disagreement);
        if (disagreement.isPresent()) {
            return "collect account " + disagreement.get().one().accountId() + " and account "
                    + disagreement.get().other().accountId() + " again, at one time";
        }
        return switch (answer.operation()) {
            case DESCRIBE_TRAILS ->
                finding(answer)
                        .map(found -> ofListings(found, answer))
                        .orElse("collect again, all regions at one time");
            case GET_EVENT_SELECTORS ->
                "read the selectors, or add one that takes all management events (put-event-selectors"
                        + " replaces the whole list, so repeat what it holds)";
            case GET_TRAIL_STATUS, LIST_REGIONS, ASSUME_ROLE -> "collect again";
            case PLAN -> PlannedAdvice.sentence(answer);
        };
    }

    private String ofListings(Finding found, MissingEvidence answer) {
        String owner = answer.trailArn().map(TrailArn::accountId).orElse("");
        if (found instanceof TrailFinding.HomeRegionNotEnabled disabled) {
            return "enable the region " + disabled.homeRegion() + " in this account, or ask account " + owner
                    + ", which owns the trail, to move its home to a region that every member has (by a new trail,"
                    + " for a trail's home region cannot be changed)";
        }
        if (found instanceof TrailFinding.NotListedIn unlisted && isWithoutShadows(unlisted.regions())) {
            return "the listings of " + Phrase.some(unlisted.regions())
                    + " show no shadow trails: ask there again, with shadow trails";
        }
        if (found instanceof TrailFinding.NotAnOrganizationTrail) {
            return "check that these answers are of account " + evidence.accountId() + " and not of account " + owner
                    + ", which owns the trail, and collect again";
        }
        if (found instanceof TrailFinding.NotListedByOwner unlisted) {
            return "collect account " + unlisted.owner()
                    + " and this one again, at one time; a trail that its owner does not have covers nobody";
        }
        if (found instanceof TrailFinding.OtherPartition) {
            return "check which account these answers are of, and collect again";
        }
        if (found instanceof Finding.ListedWithoutShadowTrails) {
            return "ask again, with shadow trails: without them no listing shows a trail that is at home elsewhere";
        }
        return found instanceof Finding.GlobalServicesRegionUnknown
                ? "a trail that records in every region would, for it records the global services wherever they are"
                : "collect again, all regions at one time";
    }

    private static Optional<Disagreement> disagreement(Finding finding) {
        if (finding instanceof TrailFinding.NotAnOrganizationTrail found) {
            return disagreement(found.isOrganizationTrail());
        }
        return finding instanceof Disagreement found ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Finding> finding(MissingEvidence answer) {
        return answer.cause() instanceof Inconclusive inconclusive
                ? Optional.of(inconclusive.finding())
                : Optional.empty();
    }

    /** Whether these listings hold no trail but those at home in their region, as they do without shadow trails. */
    private boolean isWithoutShadows(SortedSet<String> regions) {
        return regions.stream()
                .allMatch(region -> Optional.ofNullable(evidence.listings().get(region))
                        .flatMap(Evidence::value)
                        .filter(listing -> isWithoutShadows(region, listing))
                        .isPresent());
    }

    private static boolean isWithoutShadows(String region, TrailListing listing) {
        return listing.trails().stream()
                .allMatch(trail -> trail.trailArn().region().equals(region));
    }

    /** How to do it. */
    List<ShellCommand> commands(List<MissingEvidence> answers) {
        Optional<Finding> found = finding(answers.get(0));
        if (found.isPresent() && found.get() instanceof TrailFinding.HomeRegionNotEnabled disabled) {
            return commands.enable(disabled.homeRegion()).stream().toList();
        }
        if (found.isPresent() && found.get() instanceof TrailFinding.NotListedIn unlisted) {
            return List.of(withShadows(Optional.of(unlisted.regions().first())));
        }
        if (found.isPresent() && found.get() instanceof Finding.ListedWithoutShadowTrails) {
            return List.of(withShadows(answers.get(0).region()));
        }
        return commands.of(answers);
    }

    private ShellCommand withShadows(Optional<String> region) {
        return commands.describeTrails(region).with("--include-shadow-trails");
    }
}
