package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.past.TimelineReport;
import io.github.trailproof.history.text.TimelineText;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.lookup.CollectedHistory;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what is known of each account's past, then judges it, one account after the other. */
final class HistoryRun implements AccountConsumer {

    /** How much longer than the window a history has to be whole, so that evidence at its ends is of use. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final TimelineReport report;
    private final Criterion criterion;
    private final PrintStream err;
    private final Map<String, List<Observation>> snapshots = new LinkedHashMap<>();
    private final List<Observation> calls = new ArrayList<>();
    private final TreeSet<Instant> times = new TreeSet<>();
    private boolean anyUnreadable;
    private boolean anyFailed;
    private boolean anyOpen;

    HistoryRun(TimelineReport report, Criterion criterion, PrintStream err) {
        this.report = report;
        this.criterion = criterion;
        this.err = err;
    }

    @Override
    public void account(AccountEvidence evidence) {
        if (evidence.collectedAt().isEmpty()) {
            err.println("trailproof: evidence of account " + evidence.accountId()
                    + " has no collectedAt, so it tells nothing of the past");
        }
        evidence.collectedAt().ifPresent(times::add);
        snapshots
                .computeIfAbsent(evidence.accountId(), id -> new ArrayList<>())
                .add(new Observation.Snapshot(evidence));
    }

    /** Takes a call that changed something. */
    void call(Observation observation) {
        calls.add(observation);
        if (observation instanceof Observation.Call call) {
            times.add(call.call().at());
            snapshots.computeIfAbsent(call.trailArn().accountId(), id -> new ArrayList<>());
        }
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        anyUnreadable = true;
        err.println(Inputs.complaint(input));
        write(() -> report.unreadable(input));
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        err.println(Inputs.complaint(warning));
    }

    @Override
    public boolean isDone() {
        return false;
    }

    /**
     * Judges every account and ends the report.
     *
     * @param whole whether the inputs hold every change
     * @return the exit status
     */
    int end(Optional<Instant> from, Optional<Instant> to, boolean whole) {
        if (!snapshots.isEmpty()) {
            Window window = window(from, to);
            List<Observation> all = new ArrayList<>(calls);
            if (whole) {
                Window time =
                        new Window(window.from().minus(MARGIN), window.to().plus(MARGIN));
                accounts().forEach(id -> all.add(new Observation.Whole(Place.everything(id), time)));
            }
            List<Observation> observations = new ArrayList<>(all);
            owners().forEach(id -> observations.addAll(snapshots.getOrDefault(id, List.of())));
            snapshots.forEach((accountId, ofAccount) -> judge(accountId, ofAccount, observations, window));
        }
        return ended(snapshots.isEmpty());
    }

    /**
     * Judges accounts whose past was asked for live, and ends the report.
     *
     * @param accountIds those to judge
     * @return the exit status
     */
    int end(CollectedHistory history, Set<String> accountIds, Optional<Instant> from, Optional<Instant> to) {
        Instant first = from.orElseGet(history::begin);
        Instant last = to.orElseGet(history::end);
        if (!first.isBefore(last)) {
            throw new StoppedRun(
                    "there is nothing to judge between " + first + " and " + last + ", where what is known ends",
                    null,
                    ExitStatus.USAGE);
        }
        for (String accountId : accountIds) {
            judge(Timeline.of(accountId, history.observations(accountId), new Window(first, last)));
        }
        return ended(false);
    }

    private int ended(boolean isEmpty) {
        write(report::end);
        if (anyUnreadable || isEmpty) {
            return ExitStatus.UNREADABLE;
        }
        if (anyFailed) {
            return ExitStatus.FAIL;
        }
        return anyOpen ? ExitStatus.INDETERMINATE : ExitStatus.PASS;
    }

    private Window window(Optional<Instant> from, Optional<Instant> to) {
        Optional<Instant> first = from.or(() -> times.stream().findFirst());
        Optional<Instant> last = to.or(() -> times.isEmpty() ? Optional.empty() : Optional.of(times.last()));
        if (first.isEmpty() || last.isEmpty() || !first.get().isBefore(last.get())) {
            throw new StoppedRun(
                    "the inputs tell of less than two times; name the time to judge with --from and --to",
                    null,
                    ExitStatus.USAGE);
        }
        return new Window(first.get(), last.get());
    }

    private SortedSet<String> accounts() {
        TreeSet<String> accounts = new TreeSet<>(snapshots.keySet());
        accounts.addAll(owners());
        return accounts;
    }

    /** The accounts that own trails which some account sees. */
    private SortedSet<String> owners() {
        TreeSet<String> owners = new TreeSet<>();
        snapshots
                .values()
                .forEach(ofAccount -> ofAccount.forEach(observation -> {
                    if (observation instanceof Observation.Snapshot snapshot) {
                        snapshot.evidence().statuses().keySet().stream()
                                .map(TrailArn::accountId)
                                .forEach(owners::add);
                    }
                }));
        return owners;
    }

    private void judge(String accountId, List<Observation> ofAccount, List<Observation> all, Window window) {
        List<Observation> observations = new ArrayList<>(all);
        observations.addAll(ofAccount);
        judge(Timeline.of(accountId, observations, window));
    }

    private void judge(Timeline timeline) {
        Verdict verdict = TimelineText.verdict(timeline, criterion);
        anyFailed |= verdict == Verdict.FAIL;
        anyOpen |= verdict == Verdict.INDETERMINATE;
        write(() -> report.account(timeline));
    }

    /** A part of a report. */
    private interface Part {
        void write() throws IOException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw OutputException.cannotFinish("the timeline", e);
        }
    }
}
