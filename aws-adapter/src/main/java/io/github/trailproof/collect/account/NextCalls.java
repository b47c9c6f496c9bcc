package io.github.trailproof.collect.account;

import io.github.trailproof.collect.account.Question.Listing;
import io.github.trailproof.collect.account.Question.Regions;
import io.github.trailproof.collect.account.Question.Selectors;
import io.github.trailproof.collect.account.Question.Status;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls to make next, all at once, given the evidence so far: a pure function. What a verdict still needs is what the
 * assessment of that evidence names as missing, so nothing of the rule is repeated here. No call is made twice, so there
 * is an end.
 */
final class NextCalls {

    private final Settings settings;
    private final AccountEvidence evidence;
    private final Set<Question> asked;
    private final Assessment assessment;

    private NextCalls(Settings settings, AccountEvidence evidence, Set<Question> asked) {
        this.settings = settings;
        this.evidence = evidence;
        this.asked = asked;
        this.assessment = Cis31.assess(evidence);
    }

    /**
     * Obtains the next calls of a collection.
     *
     * @param withOrganizationTrails whether every organization trail is asked about, for the sake of other accounts
     * @return none if the collection is at its end
     */
    static Set<Question> of(
            Settings settings, AccountEvidence evidence, Set<Question> asked, boolean withOrganizationTrails) {
        NextCalls next = new NextCalls(settings, evidence, asked);
        Set<Question> calls = next.unasked(next.calls());
        return calls.isEmpty() && withOrganizationTrails
                ? next.unasked(next.aboutTrails(next.organizationTrails()))
                : calls;
    }

    /** The calls that what is wanted still depends on, as far as they can be named yet. */
    static Set<Question> wanted(Settings settings, AccountEvidence evidence, Set<Question> asked) {
        NextCalls next = new NextCalls(settings, evidence, asked);
        return next.unasked(next.named());
    }

    private Stream<? extends Question> calls() {
        if (asked.isEmpty()) {
            Listing start = new Listing(settings.startingRegion());
            return settings.until() == null ? Stream.of(start, new Regions()) : Stream.of(start);
        }
        if (evidence.listings().values().stream().noneMatch(Evidence.Known.class::isInstance)) {
            return new OtherListings(settings, evidence, asked).next();
        }
        return settings.until() == null ? everything() : until(settings.until());
    }

    private Stream<Question> everything() {
        Stream<Question> regions = Stream.concat(
                Stream.concat(evidence.effectiveEnabledRegions().stream(), OtherListings.known(settings, evidence))
                        .map(Listing::new),
                // Where the enabled regions are not known, at least those are that trails are at home in.
                named().filter(Listing.class::isInstance));
        return Stream.concat(aboutTrails(evidence.observedTrails().stream().map(ObservedTrail::trailArn)), regions);
    }

    private Stream<? extends Question> until(Criterion criterion) {
        CriterionResult result = assessment.result(criterion);
        if (result.verdict() != Verdict.INDETERMINATE) {
            boolean doubtful = result.verdict() == Verdict.PASS
                    && result.decisiveTrail()
                            .filter(this::mayBeHomedWhereNotEnabled)
                            .isPresent();
            return doubtful ? Stream.of(new Regions()) : Stream.empty();
        }
        List<TrailAssessment> open = openTrails();
        if (!open.isEmpty()) {
            return aboutOpenTrails(criterion, open);
        }
        if (unasked(Stream.of(new Regions())).isEmpty() || named().noneMatch(Regions.class::isInstance)) {
            return listings(criterion);
        }
        return Stream.of(new Regions());
    }

    /** First the most promising trail by itself; then all the others together. */
    private Stream<Question> aboutOpenTrails(Criterion criterion, List<TrailAssessment> open) {
        Optional<TrailAssessment> best = asked.stream().anyMatch(Status.class::isInstance)
                ? Optional.empty()
                : open.stream()
                        .filter(trail -> trail.verdict(criterion) == Verdict.INDETERMINATE)
                        .min(new MostPromising(criterion, evidence));
        List<TrailAssessment> chosen = best.map(List::of).orElse(open);
        boolean regions = chosen.stream().anyMatch(this::mayBeHomedWhereNotEnabled)
                || (best.isEmpty() && named().anyMatch(Regions.class::isInstance));
        return Stream.concat(
                aboutTrails(chosen.stream().map(TrailAssessment::trailArn)),
                regions ? Stream.of(new Regions()) : Stream.empty());
    }

    private Stream<? extends Question> listings(Criterion criterion) {
        Stream<? extends Question> named = named().filter(Listing.class::isInstance);
        return criterion == Criterion.COMPLETE
                        && evidence.enabledRegions().value().isEmpty()
                ? Stream.concat(named, OtherListings.known(settings, evidence).map(Listing::new))
                : named;
    }

    /** The trails whose answers what is wanted depends on. */
    private List<TrailAssessment> openTrails() {
        Set<TrailArn> open = new LinkedHashSet<>();
        for (Question question : unasked(named())) {
            if (question instanceof Status status) {
                open.add(status.trailArn());
            } else if (question instanceof Selectors selectors) {
                open.add(selectors.trailArn());
            }
        }
        return assessment.trails().stream()
                .filter(trail -> open.contains(trail.trailArn()))
                .toList();
    }

    /** What the assessment names as missing because nobody asked. */
    private Stream<Question> named() {
        Criterion until = settings.until();
        List<MissingEvidence> missing =
                until == null ? assessment.missing() : assessment.result(until).missing();
        return missing.stream().flatMap(reason -> Question.notAsked(reason).stream());
    }

    /** Both calls about each trail, but for what other accounts were answered. */
    private Stream<Question> aboutTrails(Stream<TrailArn> trails) {
        return trails.flatMap(arn -> {
            List<Question> calls = new ArrayList<>(2);
            if (evidence.status(arn) instanceof Evidence.Missing) {
                calls.add(new Status(arn));
            }
            if (evidence.selectors(arn) instanceof Evidence.Missing) {
                calls.add(new Selectors(arn));
            }
            return calls.stream();
        });
    }

    private Stream<TrailArn> organizationTrails() {
        return evidence.observedTrails().stream()
                .filter(trail -> trail.isOrganizationTrail() == ObservedTrail.Flag.TRUE || isForeign(trail.trailArn()))
                .map(ObservedTrail::trailArn);
    }

    /** An organization trail covers only members that enabled its home region. */
    private boolean mayBeHomedWhereNotEnabled(TrailAssessment trail) {
        return isForeign(trail.trailArn())
                && !evidence.effectiveEnabledRegions().contains(trail.homeRegion());
    }

    private boolean isForeign(TrailArn trailArn) {
        return !trailArn.accountId().equals(evidence.accountId());
    }

    /** Those that were not asked and can be. */
    private Set<Question> unasked(Stream<? extends Question> questions) {
        Set<Question> unasked = new LinkedHashSet<>();
        questions
                .filter(question -> !asked.contains(question))
                .filter(this::canBeAsked)
                .forEach(unasked::add);
        return unasked;
    }

    private boolean canBeAsked(Question question) {
        if (question instanceof Regions) {
            return settings.services().canListRegions();
        }
        // A trail's HomeRegion may be any text.
        return !(question instanceof Listing listing) || RegionNames.isWellFormed(listing.region());
    }
}
