package io.github.trailproof.history;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What two evidences of an account say differently, trail by trail and field by field. What cannot be told from either of
 * them, such as the status of a trail that nobody asked about, has no value; if that is so on one side alone, it is a
 * change too, because it can open a verdict.
 */
final class Differences {

    static final String TRAIL_ARN = "TrailARN";
    static final String IS_LOGGING = "IsLogging";
    static final String EVENT_SELECTORS = "EventSelectors";
    static final String DESCRIBE_TRAILS = "DescribeTrails";
    static final String ENABLED_REGIONS = "EnabledRegions";

    private final AccountEvidence before;
    private final AccountEvidence after;
    private final TrailCopies was;
    private final TrailCopies is;
    private final List<Change> changes = new ArrayList<>();

    private Differences(AccountEvidence before, AccountEvidence after) {
        this.before = before;
        this.after = after;
        this.was = new TrailCopies(before);
        this.is = new TrailCopies(after);
    }

    static List<Change> between(AccountEvidence before, AccountEvidence after) {
        Differences differences = new Differences(before, after);
        differences.ofTrails();
        differences.ofListings();
        differences.ofRegions();
        return List.copyOf(differences.changes);
    }

    private void ofTrails() {
        TreeSet<TrailArn> arns = new TreeSet<>();
        was.arns().forEach(arns::add);
        is.arns().forEach(arns::add);
        for (TrailArn arn : arns) {
            if (was.shows(arn) && is.shows(arn)) {
                ofSettings(arn);
                add(Facet.LOGGING, arn, IS_LOGGING, logging(before, arn), logging(after, arn));
                ofSelectors(arn);
            } else {
                add(Facet.EXISTENCE, arn, TRAIL_ARN, shown(was, arn), shown(is, arn));
            }
        }
    }

    private void ofSettings(TrailArn arn) {
        for (TrailField field : TrailField.values()) {
            add(Facet.SETTINGS, arn, field.apiName(), was.text(arn, field), is.text(arn, field));
        }
    }

    private void ofSelectors(TrailArn arn) {
        Optional<EventSelectors> old = before.selectors(arn).value();
        Optional<EventSelectors> current = after.selectors(arn).value();
        if (old.isPresent() != current.isPresent()
                || (old.isPresent() && !SelectedEvents.areTheSame(old.get(), current.orElseThrow()))) {
            changes.add(Change.ofTrail(
                    Facet.SELECTORS, arn, EVENT_SELECTORS, old.map(SelectorTexts::of), current.map(SelectorTexts::of)));
        }
    }

    private static Optional<String> shown(TrailCopies copies, TrailArn arn) {
        return copies.shows(arn) ? Optional.of(arn.toString()) : Optional.empty();
    }

    private static Optional<String> logging(AccountEvidence evidence, TrailArn arn) {
        return evidence.status(arn).value().flatMap(TrailStatus::isLogging).map(String::valueOf);
    }

    private void add(Facet facet, TrailArn arn, String field, Optional<String> old, Optional<String> current) {
        if (!old.equals(current)) {
            changes.add(Change.ofTrail(facet, arn, field, old, current));
        }
    }

    /** Whether each region answered; what the answers show is told trail by trail. */
    private void ofListings() {
        TreeSet<String> regions = new TreeSet<>(before.listings().keySet());
        regions.addAll(after.listings().keySet());
        for (String region : regions) {
            Optional<String> old = answer(before, region);
            Optional<String> current = answer(after, region);
            if (!old.equals(current)) {
                changes.add(new Change(
                        Facet.LISTING,
                        Optional.empty(),
                        Optional.of(region),
                        DESCRIBE_TRAILS,
                        old,
                        current,
                        Optional.empty()));
            }
        }
    }

    private static Optional<String> answer(AccountEvidence evidence, String region) {
        return Optional.ofNullable(evidence.listings().get(region))
                .flatMap(Evidence::value)
                .map(TrailListing::includesShadowTrails)
                .map(shadows -> shadows ? "answered" : "answered without shadow trails");
    }

    private void ofRegions() {
        Optional<String> old = regions(before);
        Optional<String> current = regions(after);
        if (!old.equals(current)) {
            changes.add(new Change(
                    Facet.REGIONS,
                    Optional.empty(),
                    Optional.empty(),
                    ENABLED_REGIONS,
                    old,
                    current,
                    Optional.empty()));
        }
    }

    private static Optional<String> regions(AccountEvidence evidence) {
        return evidence.enabledRegions().value().map(EnabledRegions::names).map(names -> String.join(", ", names));
    }
}
