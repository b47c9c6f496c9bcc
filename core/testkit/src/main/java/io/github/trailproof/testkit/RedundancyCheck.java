package io.github.trailproof.testkit;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What an account's coverage says of its redundant trails, held against the recorder; the first thing that is wrong. */
final class RedundancyCheck {

    /** Each is shown to each pair of trails, so they are fewer than usual. */
    private static final int MOST_EVENTS = 2_000;

    private final Coverage coverage;
    private final ReferenceRecorder recorder;
    private final List<ManagementEvent> events;
    private final List<TrailArn> trails;
    /** Only if every event is looked at, one that parts two trails is among them for certain. */
    private final boolean whole;

    RedundancyCheck(Coverage coverage, AccountEvidence evidence) {
        this.coverage = coverage;
        this.recorder = new ReferenceRecorder(evidence);
        this.events = Universe.of(evidence, MOST_EVENTS);
        this.whole = Universe.isWhole(evidence, MOST_EVENTS);
        this.trails =
                evidence.observedTrails().stream().map(ObservedTrail::trailArn).toList();
    }

    Optional<String> wrong() {
        return eachOnce().or(this::copies).or(this::kept).or(this::alone);
    }

    /** Every trail that records something for certain is either redundant or among those it takes. */
    private Optional<String> eachOnce() {
        List<TrailArn> told = new ArrayList<>(coverage.recordedBy());
        coverage.redundant().forEach(copy -> told.add(copy.trailArn()));
        TreeSet<TrailArn> recording = new TreeSet<>();
        trails.stream().filter(this::recordsAnything).forEach(recording::add);
        boolean right = whole ? recording.equals(new TreeSet<>(told)) : told.containsAll(recording);
        return wrongUnless(right && told.size() == new TreeSet<>(told).size(), "recording are " + recording);
    }

    private boolean recordsAnything(TrailArn trail) {
        return events.stream().anyMatch(event -> recorder.recordedBy(trail, event) == Recording.CERTAINLY);
    }

    /** A redundant trail is covered by trails that stay, and by no fewer of them. */
    private Optional<String> copies() {
        for (RedundantTrail copy : coverage.redundant()) {
            List<TrailArn> by = copy.coveredBy();
            boolean right = coverage.recordedBy().containsAll(by) && isCopied(copy.trailArn(), by);
            for (TrailArn one : by) {
                right &= !whole || !isCopied(copy.trailArn(), without(one, by));
            }
            if (!right) {
                return wrongUnless(false, copy + " is not");
            }
        }
        return Optional.empty();
    }

    /** A trail that stays records, or may record, what the others that stay may not. */
    private Optional<String> kept() {
        for (TrailArn one : whole ? coverage.recordedBy() : List.<TrailArn>of()) {
            if (isCopied(one, without(one, coverage.recordedBy()))) {
                return wrongUnless(false, one + " is redundant too");
            }
        }
        return Optional.empty();
    }

    /** If one trail alone records every event, none is needed besides. */
    private Optional<String> alone() {
        boolean one = trails.stream()
                .anyMatch(trail ->
                        events.stream().allMatch(event -> recorder.recordedBy(trail, event) == Recording.CERTAINLY));
        boolean told = coverage.isComplete() && coverage.recordedBy().size() == 1;
        return wrongUnless(!whole || one == told, "one trail alone records every event: " + one);
    }

    private boolean isCopied(TrailArn trail, Collection<TrailArn> others) {
        return events.stream().allMatch(event -> recorder.isCopied(trail, others, event));
    }

    private static List<TrailArn> without(TrailArn one, List<TrailArn> trails) {
        return trails.stream().filter(trail -> !trail.equals(one)).toList();
    }

    private static Optional<String> wrongUnless(boolean right, String what) {
        return right ? Optional.empty() : Optional.of(what);
    }
}
