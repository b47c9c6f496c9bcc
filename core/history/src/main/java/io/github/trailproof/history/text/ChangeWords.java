package io.github.trailproof.history.text;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.history.Blame;
import io.github.trailproof.history.Change;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A change in words, on one line. Texts from the evidence show all that they hold; escape them for HTML or CSV. */
public final class ChangeWords {

    /** So much of one value that the rest of the sentence still has room. */
    private static final int MOST_CHARACTERS = 256;

    private ChangeWords() {}

    /** What is different, as a clause such as {@code trail main stopped logging}. */
    public static String of(Change change) {
        return switch (change.facet()) {
            case EXISTENCE ->
                trail(change) + (change.after().isPresent() ? " is there, and was not before" : " is no longer there");
            case LOGGING -> logging(change);
            case SETTINGS -> change.field() + " of " + trail(change) + fromTo(change);
            case SELECTORS -> trail(change) + " has other selectors:" + fromTo(change);
            case LISTING -> "DescribeTrails in " + plain(change.region().orElse("a region")) + fromTo(change);
            case REGIONS -> "the enabled regions:" + fromTo(change);
        };
    }

    /** Changes that together did something, as a clause. */
    public static String of(List<Change> changes) {
        return Phrase.and(changes.stream().map(ChangeWords::of).toList());
    }

    /** The changes to blame, each set of them as an alternative. */
    public static String because(Blame blame) {
        if (!blame.sets().isEmpty()) {
            return "because " + blame.sets().stream().map(set -> of(set)).collect(Collectors.joining("; or because "));
        }
        return blame.isWhole()
                ? "no three changes or fewer, taken back, would undo it"
                : "there are too many changes to find those to blame";
    }

    private static String logging(Change change) {
        if (change.before().equals(Optional.of("true")) && change.after().equals(Optional.of("false"))) {
            return trail(change) + " stopped logging";
        }
        if (change.before().equals(Optional.of("false")) && change.after().equals(Optional.of("true"))) {
            return trail(change) + " started logging";
        }
        return "IsLogging of " + trail(change) + fromTo(change);
    }

    private static String fromTo(Change change) {
        return " " + value(change.before()) + " before, " + value(change.after()) + " after";
    }

    private static String value(Optional<String> value) {
        return value.map(text -> '`' + plain(text) + '`').orElse("not known");
    }

    private static String trail(Change change) {
        return "trail "
                + change.trailArn()
                        .map(ChangeWords::name)
                        .map(ChangeWords::plain)
                        .orElse("");
    }

    /** Its ARN; of a trail whose account or region a plan leaves open, its name, because the ARN is made up. */
    private static String name(TrailArn arn) {
        boolean madeUp =
                arn.isOwnedBy(PlannedTrail.UNKNOWN_ACCOUNT) || arn.region().equals(PlannedTrail.UNKNOWN_REGION);
        return madeUp ? arn.name() : arn.toString();
    }

    private static String plain(String text) {
        return PlainText.of(text, MOST_CHARACTERS);
    }
}
