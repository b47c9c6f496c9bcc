package io.github.trailproof.remediation;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.ReadWrite;
import io.github.trailproof.coverage.Scope;
import io.github.trailproof.coverage.SelectorsInForce.Question;
import io.github.trailproof.coverage.Ternary;
import io.github.trailproof.coverage.TrailFacts;
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
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the calls of a plan begin to cost: management events of which another trail delivers a copy, or may, and data
 * events. They are told by region and by reads and writes.
 */
final class Charges {

    private final AccountEvidence before;
    private final AccountEvidence after;
    private final List<Step.Call> calls;
    private final SortedSet<String> regions;

    Charges(AccountEvidence before, List<Step.Call> calls) {
        this.before = before;
        this.after = ChangedAccount.after(calls, before);
        this.calls = calls;
        this.regions = regions(after);
    }

    private static SortedSet<String> regions(AccountEvidence evidence) {
        TreeSet<String> regions = new TreeSet<>();
        evidence.enabledRegions().value().ifPresent(enabled -> regions.addAll(enabled.names()));
        evidence.describeTrails().forEach((region, listing) -> {
            if (listing instanceof Evidence.Known) {
                regions.add(region);
            }
        });
        return regions;
    }

    /** For how many regions something is charged, of all trails together. */
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
                String text =
                        "the selectors of " + arn + " name, or may name, data events, which it begins to record in "
                                + String.join(", ", withData) + ": each of them is charged";
                notes.add(new Note.CostNote(arn, Note.Charge.DATA_EVENTS, withData, List.of(), text));
            }
        }
        return notes;
    }

    /** Regions in which the trail records more than before, and where others record, or may record, the like. */
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
        return in(gaps, region, readWrite).contains("*");
    }

    /** Which such events are in the gaps, in words; a star for all of them. */
    private static List<String> in(List<Gap> gaps, String region, ReadWrite readWrite) {
        List<String> found = new ArrayList<>();
        for (Gap gap : gaps) {
            if (gap.scopes().contains(Scope.region(region)) && gap.readWrite().contains(readWrite)) {
                boolean all = gap.conditions().isEmpty() && gap.except().isEmpty();
                found.add(all ? "*" : gap.conditions() + " except " + gap.except());
            }
        }
        return found;
    }

    /** What some trails leave unrecorded, as if no others were there and every region had been listed. */
    private Coverage coverage(AccountEvidence evidence, Predicate<TrailArn> which) {
        var builder = AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(evidence.effectivePartition())
                .enabledRegions(evidence.enabledRegions())
                .putAllTrailStatus(evidence.getTrailStatus())
                .putAllEventSelectors(evidence.getEventSelectors());
        List<Trail> multiRegion = multiRegion(evidence);
        for (String region : regions) {
            List<Trail> trails = Optional.ofNullable(evidence.describeTrails().get(region))
                    .flatMap(Evidence::value)
                    .map(TrailListing::trails)
                    .orElse(multiRegion);
            builder.putDescribeTrails(
                    region,
                    Evidence.known(new TrailListing(trails.stream()
                            .filter(trail -> which.test(trail.trailArn()))
                            .toList())));
        }
        return Coverage.of(builder.build());
    }

    /** What a region that was not listed would show, as far as it is known. */
    private static List<Trail> multiRegion(AccountEvidence evidence) {
        return evidence.describeTrails().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.isMultiRegionTrail().orElse(false))
                .distinct()
                .toList();
    }

    private Note.CostNote ofManagementEvents(TrailArn arn, SortedSet<String> twice) {
        List<TrailArn> others = new ArrayList<>();
        for (ObservedTrail other : after.observedTrails()) {
            TrailFacts facts = TrailFacts.of(other, after);
            boolean reaches = facts.multiRegion().value() != Ternary.FALSE
                    || other.homeRegions().stream().anyMatch(home -> twice.contains(home));
            boolean records = facts.logging().value() != Ternary.FALSE
                    && facts.selectors().fact(Question.MANAGEMENT).value() != Ternary.FALSE;
            if (reaches && records && !other.trailArn().equals(arn)) {
                others.add(other.trailArn());
            }
        }
        return new Note.CostNote(arn, Note.Charge.MANAGEMENT_EVENTS_TWICE, twice, others, words(arn, twice, others));
    }

    private String words(TrailArn arn, SortedSet<String> twice, List<TrailArn> others) {
        Optional<TrailArn> foreign = others.stream()
                .filter(other -> !other.accountId().equals(before.accountId()))
                .findFirst();
        String alternative = foreign.map(
                        other -> "account " + other.accountId() + " can be asked to change " + other + " instead")
                .orElse("once it records everything, other trails can be stopped or left to data events");
        return arn + " delivers a further copy of management events in " + String.join(", ", twice)
                + ", and only the first copy is free: " + alternative;
    }

    /** Regions in which the trail begins to record whatever its selectors name. */
    private SortedSet<String> beginsToReach(TrailArn arn) {
        SortedSet<String> begins = new TreeSet<>(regions);
        Optional<TrailFacts> old = facts(before, arn);
        if (old.isPresent()) {
            boolean everywhere = facts(after, arn)
                    .filter(then -> then.multiRegion().value() == Ternary.TRUE)
                    .isPresent();
            if (!everywhere) {
                begins.retainAll(old.get().trail().homeRegions());
            }
            if (old.get().logging().value() == Ternary.TRUE) {
                if (old.get().multiRegion().value() == Ternary.TRUE) {
                    return new TreeSet<>();
                }
                begins.removeAll(old.get().trail().homeRegions());
            }
        }
        return begins;
    }

    private static Optional<TrailFacts> facts(AccountEvidence evidence, TrailArn arn) {
        return evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst()
                .map(trail -> TrailFacts.of(trail, evidence));
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
