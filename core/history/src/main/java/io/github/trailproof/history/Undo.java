package io.github.trailproof.history;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An account as it is now, had some of its changes not been made. */
final class Undo {

    private static final Set<TrailField> DECIDE_WHERE_IT_SHOWS =
            Set.of(TrailField.IS_MULTI_REGION_TRAIL, TrailField.IS_ORGANIZATION_TRAIL, TrailField.HOME_REGION);

    private final AccountEvidence before;
    private final AccountEvidence after;
    private final TrailCopies was;
    private final TrailCopies is;

    Undo(AccountEvidence before, AccountEvidence after) {
        this.before = before;
        this.after = after;
        this.was = new TrailCopies(before);
        this.is = new TrailCopies(after);
    }

    /** Takes back these changes and no others. */
    AccountEvidence of(Set<Change> undone) {
        return new Run(undone).account();
    }

    private final class Run {

        private final Set<Change> undone;

        Run(Set<Change> undone) {
            this.undone = undone;
        }

        AccountEvidence account() {
            return after.toBuilder()
                    .enabledRegions(
                            isUndone(Facet.REGIONS, Optional.empty(), Differences.ENABLED_REGIONS)
                                    ? before.enabledRegions()
                                    : after.enabledRegions())
                    .listings(listings())
                    .statuses(statuses())
                    .selectors(selectors())
                    .planned(planned())
                    .build();
        }

        private boolean isUndone(Facet facet, Optional<TrailArn> arn, String field) {
            return undone.stream()
                    .anyMatch(change -> change.facet() == facet
                            && change.trailArn().equals(arn)
                            && change.field().equals(field));
        }

        private boolean isListingUndone(String region) {
            return undone.stream()
                    .anyMatch(change ->
                            change.facet() == Facet.LISTING && change.region().equals(Optional.of(region)));
        }

        private boolean isExistenceUndone(TrailArn arn) {
            return isUndone(Facet.EXISTENCE, Optional.of(arn), Differences.TRAIL_ARN);
        }

        private boolean isFieldUndone(TrailArn arn, TrailField field) {
            return isUndone(Facet.SETTINGS, Optional.of(arn), field.apiName());
        }

        private SortedMap<String, Evidence<TrailListing>> listings() {
            TreeSet<String> regions = new TreeSet<>(after.listings().keySet());
            regions.addAll(before.listings().keySet());
            SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>();
            for (String region : regions) {
                AccountEvidence answered = isListingUndone(region) ? before : after;
                Optional.ofNullable(answered.listings().get(region))
                        .ifPresent(answer -> listings.put(region, listing(region, answer)));
            }
            return listings;
        }

        private Evidence<TrailListing> listing(String region, Evidence<TrailListing> answer) {
            return answer.value()
                    .map(known -> Evidence.known(known.withTrails(trails(region))))
                    .orElse(answer);
        }

        private List<Trail> trails(String region) {
            TreeSet<TrailArn> arns = new TreeSet<>();
            is.arns().forEach(arns::add);
            was.arns().forEach(arns::add);
            List<Trail> trails = new ArrayList<>();
            for (TrailArn arn : arns) {
                if (shows(arn, region)) {
                    trails.add(copy(arn, region));
                }
            }
            return trails;
        }

        private boolean shows(TrailArn arn, String region) {
            boolean asBefore = isExistenceUndone(arn)
                    || DECIDE_WHERE_IT_SHOWS.stream().anyMatch(field -> isFieldUndone(arn, field));
            return answered(asBefore ? before : after, region)
                    ? (asBefore ? was : is).shows(arn, region)
                    : (asBefore ? is : was).shows(arn, region) && (asBefore ? was : is).shows(arn);
        }

        private static boolean answered(AccountEvidence evidence, String region) {
            return Optional.ofNullable(evidence.listings().get(region))
                    .flatMap(Evidence::value)
                    .isPresent();
        }

        private Trail copy(TrailArn arn, String region) {
            if (isExistenceUndone(arn)) {
                return was.copy(arn, region).orElseThrow();
            }
            Trail current = is.copy(arn, region).orElseThrow();
            Trail.Builder builder = current.toBuilder();
            was.copy(arn, region).ifPresent(old -> {
                for (TrailField field : TrailField.values()) {
                    if (isFieldUndone(arn, field)) {
                        field.copy(old, builder);
                    }
                }
            });
            return builder.build();
        }

        /** A planned trail takes the place of what the listings show of it. */
        private SortedMap<TrailArn, PlannedTrail> planned() {
            SortedMap<TrailArn, PlannedTrail> planned = new TreeMap<>(after.planned());
            undone.forEach(change -> change.trailArn()
                    .filter(this::isExistenceUndone)
                    .ifPresent(arn -> {
                        planned.remove(arn);
                        Optional.ofNullable(before.planned().get(arn)).ifPresent(plan -> planned.put(arn, plan));
                    }));
            planned.replaceAll((arn, plan) -> isExistenceUndone(arn) ? plan : changed(arn, plan));
            return planned;
        }

        private PlannedTrail changed(TrailArn arn, PlannedTrail plan) {
            Optional<PlannedTrail> old = Optional.ofNullable(before.planned().get(arn));
            SortedMap<String, Cause> open = new TreeMap<>(plan.open());
            Optional<Trail> earlier = was.copy(arn, "");
            Optional<Trail.Builder> trail = plan.trail().map(Trail::toBuilder);
            for (TrailField field : TrailField.values()) {
                if (isFieldUndone(arn, field)) {
                    open.remove(field.apiName());
                    old.map(PlannedTrail::open)
                            .map(causes -> causes.get(field.apiName()))
                            .ifPresent(cause -> open.put(field.apiName(), cause));
                    trail.ifPresent(builder -> earlier.ifPresent(known -> field.copy(known, builder)));
                }
            }
            return new PlannedTrail(trail.map(Trail.Builder::build), plan.address(), open);
        }

        private SortedMap<TrailArn, Evidence<TrailStatus>> statuses() {
            SortedMap<TrailArn, Evidence<TrailStatus>> statuses = new TreeMap<>(after.statuses());
            undone.forEach(change -> change.trailArn().ifPresent(arn -> {
                if (change.facet() == Facet.LOGGING || change.facet() == Facet.EXISTENCE) {
                    statuses.put(arn, before.status(arn));
                }
            }));
            return statuses;
        }

        private SortedMap<TrailArn, Evidence<EventSelectors>> selectors() {
            SortedMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>(after.selectors());
            undone.forEach(change -> change.trailArn().ifPresent(arn -> {
                if (change.facet() == Facet.SELECTORS || change.facet() == Facet.EXISTENCE) {
                    selectors.put(arn, before.selectors(arn));
                }
            }));
            return selectors;
        }
    }
}
