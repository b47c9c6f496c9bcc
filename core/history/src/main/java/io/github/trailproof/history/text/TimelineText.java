package io.github.trailproof.history.text;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.Facet;
import io.github.trailproof.history.timeline.Interruption;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A timeline in an auditor's sentences. Each is on one line; escape it for HTML or CSV. */
public final class TimelineText {

    private static final int MOST_CHARACTERS = 256;

    private TimelineText() {}

    /**
     * The verdict of the whole window by a criterion: FAIL if it failed at any time, else INDETERMINATE if it was open at
     * any time.
     */
    public static Verdict verdict(Timeline timeline, Criterion criterion) {
        Verdict worst = timeline.spans().isEmpty() ? Verdict.INDETERMINATE : Verdict.PASS;
        for (Span span : timeline.spans()) {
            if (span.verdict(criterion) == Verdict.FAIL) {
                return Verdict.FAIL;
            }
            if (span.verdict(criterion) == Verdict.INDETERMINATE) {
                worst = Verdict.INDETERMINATE;
            }
        }
        return worst;
    }

    /** How much of the window was covered, not covered and open, and what the window is. */
    public static String summary(Timeline timeline, Criterion criterion) {
        return lengths(timeline, criterion) + ", from " + time(timeline.window().from()) + " to "
                + time(timeline.window().to());
    }

    /** How much of the window was covered, not covered and open. */
    public static String lengths(Timeline timeline, Criterion criterion) {
        List<String> parts = new ArrayList<>();
        timeline.seconds(criterion).forEach((verdict, seconds) -> {
            if (seconds > 0) {
                parts.add(word(verdict) + " for " + duration(Duration.ofSeconds(seconds)));
            }
        });
        return Phrase.and(parts);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "covered";
            case FAIL -> "not covered";
            case INDETERMINATE -> "not known";
        };
    }

    /** When an account was not covered, for how long, and who began and ended it. */
    public static String interruption(Interruption interruption) {
        String words = "Not covered " + since(interruption.time());
        List<String> acts = new ArrayList<>();
        interruption.begunBy().ifPresent(change -> acts.add(act(change)));
        interruption.endedBy().ifPresent(change -> acts.add(end(change, interruption.begunBy())));
        return words + (acts.isEmpty() ? "" : ": " + String.join("; ", acts)) + ".";
    }

    /** What ended it, in a word where it is the counterpart of what began it. */
    private static String end(Change change, Optional<Change> begun) {
        boolean counterpart = begun.filter(first ->
                        first.facet() == change.facet() && first.trailArn().equals(change.trailArn()))
                .isPresent();
        if (counterpart && change.facet() == Facet.LOGGING && isTrue(change.after())) {
            return who(change.call()) + " started it";
        }
        return counterpart
                        && change.facet() == Facet.EXISTENCE
                        && change.after().isPresent()
                ? who(change.call()) + " created it again"
                : act(change);
    }

    private static boolean isTrue(Optional<String> value) {
        return value.equals(Optional.of("true"));
    }

    /** The events that went unrecorded in an interruption, one sentence each. */
    public static List<String> unrecorded(Interruption interruption) {
        return interruption.gaps().stream().map(TimelineText::events).toList();
    }

    private static String events(Gap gap) {
        return ComparisonText.events(gap);
    }

    /** When a verdict is open, and of what the history is not known. */
    public static String open(Window time, List<Place> unsettled) {
        String words = "Not known " + since(time);
        return unsettled.isEmpty()
                ? words + "."
                : words + ": the history of " + Phrase.some(places(unsettled)) + " is not known.";
    }

    private static List<String> places(List<Place> places) {
        return places.stream()
                .map(place -> switch (place.kind()) {
                    case TRAILS -> "trails of account " + place.accountId() + " in " + plain(place.region());
                    case ENABLED_REGIONS -> "the enabled regions";
                    case ORGANIZATION -> "the organization";
                    case EVERYTHING -> "account " + place.accountId();
                })
                .toList();
    }

    private static String since(Window time) {
        return "from " + time(time.from()) + ", for " + duration(Duration.between(time.from(), time.to()));
    }

    /** Who changed what, such as {@code arn:aws:iam::111122223333:user/alice stopped logging of main}. */
    public static String act(Change change) {
        String trail =
                change.trailArn().map(TrailArn::name).map(TimelineText::plain).orElse("a trail");
        return who(change.call()) + " "
                + switch (change.facet()) {
                    case EXISTENCE -> (change.after().isPresent() ? "created " : "deleted ") + trail;
                    case LOGGING -> (isTrue(change.after()) ? "started" : "stopped") + " logging of " + trail;
                    case SETTINGS ->
                        "changed " + change.field() + " of " + trail
                                + change.after()
                                        .map(value -> " to " + plain(value))
                                        .orElse("");
                    case SELECTORS -> "changed the selectors of " + trail;
                    case LISTING, REGIONS -> "changed " + change.field();
                };
    }

    private static String who(Optional<ChangeCall> call) {
        Optional<Caller> caller = call.map(ChangeCall::caller);
        return caller.flatMap(Caller::arn)
                .or(() -> caller.flatMap(Caller::sessionIssuerArn))
                .or(() -> caller.flatMap(Caller::invokedBy))
                .or(() -> caller.flatMap(Caller::type))
                .map(TimelineText::plain)
                .orElse("somebody");
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC)
                        .format(time)
                        .replaceFirst(":00$", "")
                + " UTC";
    }

    private static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "d");
        add(parts, duration.toHoursPart(), "h");
        add(parts, duration.toMinutesPart(), "min");
        add(parts, duration.toSecondsPart(), "s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }

    private static String plain(String text) {
        return PlainText.of(text, MOST_CHARACTERS);
    }
}
