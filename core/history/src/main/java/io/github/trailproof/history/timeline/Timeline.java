package io.github.trailproof.history.timeline;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An account's coverage over time: was it recorded throughout, and if not, when, for which events, and who did it.
 *
 * <pre>{@code
 * List<Observation> observations = List.of(
 *         new Observation.Snapshot(evidence),
 *         new Observation.Call(trailArn, call, new TrailEffect.Stopped()),
 *         new Observation.Whole(Place.everything(accountId), period));
 * Timeline.of(accountId, observations, period).interruptions().forEach(System.out::println);
 * }</pre>
 *
 * <p>A trail's existence and settings, its logging and its selectors each keep their value, forwards and backwards, only as
 * far as the history of their place is known to be whole ({@link Observation.Whole}). Elsewhere they are missing, and what
 * was in force is judged by the same rule as any evidence with missing answers. So at no instant is a verdict wrong, and
 * further observations never turn PASS into FAIL or FAIL into PASS. Observations that contradict each other, with no change
 * between them, leave open what they are about.
 *
 * <p>Times have whole seconds: a call is in force from the second in which it was made. Calls within one second that set
 * one facet differently leave that second open, and what follows it until something else tells it.
 *
 * <p>A value, and a pure function: no clock is read.
 *
 * @param accountId the account, 12 digits
 * @param window the time that was asked for
 * @param spans the window in spans in which the same was in force, in order and without holes
 * @param interruptions when the account failed a criterion, by criterion and time
 */
public record Timeline(String accountId, Window window, List<Span> spans, List<Interruption> interruptions) {

    /** Copies the lists. */
    public Timeline {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(window, "window");
        spans = List.copyOf(spans);
        interruptions = List.copyOf(interruptions);
    }

    /**
     * Finds out what was in force, and judges it.
     *
     * @param accountId the account, 12 digits
     * @param observations what is known of its past, in any order; also the calls and the evidence of the accounts that own
     *     its organization's trails, and the calls of their delegated administrators. Evidence of other accounts is ignored
     * @param window the time to judge
     */
    public static Timeline of(String accountId, List<Observation> observations, Window window) {
        AccountHistory history = new AccountHistory(accountId, observations);
        List<Span> spans = spans(history, window);
        return new Timeline(accountId, window, spans, interruptions(spans));
    }

    private static List<Span> spans(AccountHistory history, Window window) {
        List<Span> spans = new ArrayList<>();
        Iterator<Instant> boundaries = history.boundaries(window).iterator();
        Instant from = boundaries.next();
        while (boundaries.hasNext()) {
            Instant to = boundaries.next();
            add(spans, history, new Window(from, to));
            from = to;
        }
        return spans;
    }

    /** A neighbour in which the same was in force becomes a part of the span before it. */
    private static void add(List<Span> spans, AccountHistory history, Window time) {
        List<Place> unsettled = history.unsettled(time.from());
        AccountEvidence evidence = history.evidence(time.from(), unsettled.isEmpty());
        int last = spans.size() - 1;
        if (last >= 0
                && spans.get(last).evidence().equals(evidence)
                && spans.get(last).unsettled().equals(unsettled)) {
            Span before = spans.get(last);
            Window both = new Window(before.time().from(), time.to());
            spans.set(last, new Span(both, evidence, before.assessment(), before.begunBy(), unsettled));
            return;
        }
        Assessment assessment = Cis31.assess(evidence);
        List<Change> begunBy = last < 0 ? List.of() : history.changesAt(time.from());
        spans.add(new Span(time, evidence, assessment, begunBy, unsettled));
    }

    private static List<Interruption> interruptions(List<Span> spans) {
        List<Interruption> interruptions = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int index = 0;
            while (index < spans.size()) {
                int end = index;
                while (end < spans.size() && spans.get(end).verdict(criterion) == Verdict.FAIL) {
                    end++;
                }
                if (end > index) {
                    interruptions.add(interruption(criterion, spans, index, end));
                }
                index = end + 1;
            }
        }
        return interruptions;
    }

    private static Interruption interruption(Criterion criterion, List<Span> spans, int first, int end) {
        Window time = new Window(
                spans.get(first).time().from(), spans.get(end - 1).time().to());
        Set<Gap> gaps = new LinkedHashSet<>();
        spans.subList(first, end)
                .forEach(span -> span.assessment().coverage().gaps().stream()
                        .filter(Gap::certain)
                        .forEach(gaps::add));
        return new Interruption(
                criterion,
                time,
                List.copyOf(gaps),
                spans.get(first).begunBy().stream().findFirst(),
                end == spans.size()
                        ? Optional.empty()
                        : spans.get(end).begunBy().stream().findFirst());
    }

    /** How long each verdict held by a criterion, in seconds of the window. */
    public Map<Verdict, Long> seconds(Criterion criterion) {
        Map<Verdict, Duration> sums = new EnumMap<>(Verdict.class);
        for (Span span : spans) {
            Duration length = Duration.between(span.time().from(), span.time().to());
            sums.merge(span.verdict(criterion), length, Duration::plus);
        }
        Map<Verdict, Long> seconds = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            seconds.put(verdict, sums.getOrDefault(verdict, Duration.ZERO).toSeconds());
        }
        return Collections.unmodifiableMap(seconds);
    }
}
