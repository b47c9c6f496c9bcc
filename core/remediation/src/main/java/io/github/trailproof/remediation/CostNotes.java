package io.github.trailproof.remediation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the calls of a plan start to cost: management events of which another trail delivers a copy, or may, and data
 * events. Regions, reads and writes are looked at one by one.
 */
final class CostNotes {

    /** About as many assessments of an account are as much work as the notes on a call or two. */
    static final int ASSESSMENTS = 6;

    private final AccountEvidence before;
    private final AccountEvidence after;
    private final List<Step.Call> calls;
    private final SortedSet<String> regions;

    CostNotes(AccountEvidence before, List<Step.Call> calls) {
        this.before = before;
        this.after = ChangedAccount.after(calls, before);
        this.calls = calls;
        this.regions = after.effectiveEnabledRegions();
    }

    /** How much is charged, to compare plans: each charge counts one, and one for each of its regions. */
    int weight() {
        return notes().stream().mapToInt(note -> 1 + note.regions().size()).sum();
    }

    List<Note.CostNote> notes() {
        List<Note.CostNote> notes = new ArrayList<>();
        for (TrailArn arn : calls.stream().map(Step.Call::trailArn).distinct().toList()) {
            SortedSet<String> twice = recordedTwice(arn);
            if (!twice.isEmpty()) {
                notes.add(ofManagementEvents(arn, twice));
            }
            SortedSet<String> withData = beginsToReach(arn);
            if (!withData.isEmpty() && mayTakeData(arn)) {
                notes.add(new Note.CostNote(arn, Note.Charge.DATA_EVENTS, withData, List.of()));
            }
        }
        return notes;
    }

    /** Regions in which the trail records more than before, and where others record, or may record, the same kind. */
    private SortedSet<String> recordedTwice(TrailArn arn) {
        List<Gap> leftBefore = coverage(before, arn::equals).gaps();
        List<Gap> leftAfter = coverage(after, arn::equals).gaps();
        List<Gap> leftByOthers = coverage(after, Predicate.not(arn::equals)).gaps().stream()
                .filter(Gap::certain)
                .toList();
        SortedSet<String> twice = new TreeSet<>();
        for (String region : regions) {
            for (ReadWrite readWrite : ReadWrite.values()) {
                if (!leaves(leftAfter, region, readWrite)
                        && !leaves(leftByOthers, region, readWrite)
                        && !in(leftBefore, region, readWrite).equals(in(leftAfter, region, readWrite))) {
                    twice.add(region);
                }
            }
        }
        return twice;
    }

    /** Whether all such events of a region are in the gaps. */
    private static boolean leaves(List<Gap> gaps, String region, ReadWrite readWrite) {
        return in(gaps, region, readWrite).stream().anyMatch(Unrecorded::isEverything);
    }

    /** Which such events are in the gaps. */
    private static List<Unrecorded> in(List<Gap> gaps, String region, ReadWrite readWrite) {
        return gaps.stream()
                .filter(gap -> gap.scopes().contains(Scope.region(region))
                        && gap.readWrite().contains(readWrite))
                .map(gap -> new Unrecorded(gap.conditions(), gap.except()))
                .toList();
    }

    /**
     * Events of a gap, of any region and whether they read or write.
     *
     * @param conditions what some fields hold
     * @param except which of these are recorded all the same
     */
    private record Unrecorded(Map<EventField, List<TextPattern>> conditions, List<EventPattern> except) {
        boolean isEverything() {
            return conditions.isEmpty() && except.isEmpty();
        }
    }

    /** What some trails leave unrecorded, as if no others were there and every region had been listed. */
    private Coverage coverage(AccountEvidence evidence, Predicate<TrailArn> which) {
        var builder = AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(evidence.effectivePartition())
                .enabledRegions(evidence.enabledRegions())
                .putAllStatuses(evidence.statuses())
                .putAllSelectors(evidence.selectors())
                .putAllOthers(evidence.others());
        List<Trail> unseen = multiRegion(evidence).stream()
                .filter(trail -> which.test(trail.trailArn()))
                .toList();
        Evidence<TrailListing> unlisted = Evidence.known(new TrailListing(unseen));
        for (String region : regions) {
            builder.putListing(
                    region,
                    Optional.ofNullable(evidence.listings().get(region))
                            .flatMap(Evidence::value)
                            .map(listing -> shown(listing, which, unseen))
                            .orElse(unlisted));
        }
        return Coverage.of(builder.build());
    }

    private static Evidence<TrailListing> shown(TrailListing listing, Predicate<TrailArn> which, List<Trail> unseen) {
        Stream<Trail> shown = listing.trails().stream().filter(trail -> which.test(trail.trailArn()));
        return Evidence.known(
                new TrailListing(Stream.concat(shown, listing.includesShadowTrails() ? Stream.empty() : unseen.stream())
                        .distinct()
                        .toList()));
    }

    /** What a region would show that was not listed with shadow trails, as far as it is known. */
    private static List<Trail> multiRegion(AccountEvidence evidence) {
        return evidence.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.isMultiRegionTrail().orElse(false))
                .distinct()
                .toList();
    }

    private Note.CostNote ofManagementEvents(TrailArn arn, SortedSet<String> twice) {
        List<TrailArn> others = new ArrayList<>();
        Assessment assessment = Cis31.assess(after);
        for (ObservedTrail other : after.observedTrails()) {
            TrailAssessment trail = assessment.trail(other.trailArn()).orElseThrow();
            boolean reaches = mayHold(trail, Requirement.MULTI_REGION)
                    || other.homeRegions().stream().anyMatch(home -> twice.contains(home));
            boolean records = mayHold(trail, Requirement.LOGGING) && mayHold(trail, Requirement.MANAGEMENT_EVENTS);
            if (reaches && records && !other.trailArn().equals(arn)) {
                others.add(other.trailArn());
            }
        }
        return new Note.CostNote(arn, Note.Charge.MANAGEMENT_EVENTS_TWICE, twice, others);
    }

    /** Regions in which the trail starts to record what its selectors name. */
    private SortedSet<String> beginsToReach(TrailArn arn) {
        SortedSet<String> begins = new TreeSet<>(regions);
        Optional<ObservedTrail> old = before.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst();
        if (old.isPresent()) {
            TrailAssessment was = alone(arn, before).orElseThrow();
            boolean everywhere = alone(arn, after)
                    .filter(then -> holds(then, Requirement.MULTI_REGION))
                    .isPresent();
            if (!everywhere) {
                begins.retainAll(old.get().homeRegions());
            }
            if (holds(was, Requirement.LOGGING)) {
                if (holds(was, Requirement.MULTI_REGION)) {
                    return new TreeSet<>();
                }
                begins.removeAll(old.get().homeRegions());
            }
        }
        return begins;
    }

    /** What a trail meets, which no other trail has a part in. */
    private static Optional<TrailAssessment> alone(TrailArn arn, AccountEvidence evidence) {
        SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>(evidence.listings());
        listings.replaceAll((region, listing) -> listing.value()
                .map(known -> Evidence.known(known.withTrails(known.trails().stream()
                        .filter(trail -> trail.trailArn().equals(arn))
                        .toList())))
                .orElse(listing));
        return Cis31.assess(evidence.toBuilder().putAllListings(listings).build())
                .trail(arn);
    }

    private static boolean holds(TrailAssessment trail, Requirement requirement) {
        return trail.requirement(requirement).outcome() == Outcome.SATISFIED;
    }

    private static boolean mayHold(TrailAssessment trail, Requirement requirement) {
        return trail.requirement(requirement).outcome() != Outcome.UNSATISFIED;
    }

    private boolean mayTakeData(TrailArn arn) {
        Optional<EventSelectors> selectors = after.selectors(arn).value();
        if (selectors.isEmpty()) {
            return after.observedTrails().stream()
                    .noneMatch(trail -> trail.trailArn().equals(arn) && trail.hasCustomEventSelectors() == Flag.FALSE);
        }
        return selectors.get().eventSelectors().stream()
                        .anyMatch(selector -> !selector.dataResources().isEmpty()
                                || !selector.unrecognizedMembers().isEmpty())
                || !selectors.get().advancedEventSelectors().stream().allMatch(AdvancedRewrite::isManagement);
    }
}
