package io.github.trailproof.findings;

import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of an assessment in words, each on one line and of limited length. */
public final class Words {

    /** How long a text from the evidence may be, so that what follows it still has room. A sound ARN is shorter. */
    private static final int MOST_CHARACTERS = 256;

    private static final int MOST_SCOPES = 6;

    private Words() {}

    public static String trail(TrailArn arn) {
        return PlainText.of(arn.toString(), MOST_CHARACTERS);
    }

    /** The field that decides and what it says, as {@code IsLogging is false}. */
    public static String requirement(RequirementResult result) {
        return PlainText.of(Wording.finding(result.finding()), MOST_CHARACTERS);
    }

    public static String missing(MissingEvidence missing) {
        StringBuilder words = new StringBuilder(missing.operation().apiName());
        missing.trailArn().ifPresent(arn -> words.append(" for ").append(trail(arn)));
        missing.region().ifPresent(region -> words.append(" in ").append(PlainText.of(region, MOST_CHARACTERS)));
        return words.append(' ').append(cause(missing)).toString();
    }

    /** Why it is missing, and which permission would help, if one would. */
    private static String cause(MissingEvidence missing) {
        String needed = ", which needs " + missing.iamAction();
        String cause = PlainText.of(Wording.cause(missing.cause()), MOST_CHARACTERS);
        return missing.isAnswered() ? cause : cause + needed;
    }

    public static String warning(DeliveryWarning warning) {
        String channel = switch (warning.channel()) {
            case S3 -> "the bucket";
            case SNS -> "the topic";
            case CLOUDWATCH_LOGS -> "the log group";
            case DIGEST -> "the bucket, of a digest file,";
        };
        return "the last delivery of " + trail(warning.trailArn()) + " to " + channel + " failed: "
                + PlainText.of(warning.error(), MOST_CHARACTERS);
    }

    /** What goes unrecorded, where, and a call that proves it. */
    public static String gap(Gap gap) {
        return events(gap.events()) + " in " + places(gap)
                + (gap.except().isEmpty() ? "" : ", some of them excepted")
                + (gap.certain() ? " go unrecorded" : " may go unrecorded")
                + ", e.g. " + call(gap.witness().event())
                + (gap.witness().wellKnown() ? "" : " (a made-up call)");
    }

    private static String events(EventPattern events) {
        String access = events.readWrite().stream()
                .map(readWrite -> readWrite == ReadWrite.READ ? "reads" : "writes")
                .collect(Collectors.joining(" and "));
        String fields = events.conditions().entrySet().stream()
                .map(entry ->
                        entry.getKey().apiName() + " `" + PlainText.of(join(entry.getValue()), MOST_CHARACTERS) + "`")
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? access : access + " with " + fields;
    }

    private static String places(Gap gap) {
        boolean global = gap.scopes().contains(Scope.GLOBAL_SERVICES);
        if (gap.everyRegion()) {
            return "every region" + (global && !gap.isRegionalOnly() ? " and the global services" : "");
        }
        List<String> names = gap.scopes().stream().map(Words::scope).toList();
        int more = names.size() - MOST_SCOPES;
        List<String> told = more > 0
                ? Stream.concat(names.stream().limit(MOST_SCOPES), Stream.of(more + " more"))
                        .toList()
                : names;
        int last = told.size() - 1;
        return last < 1 ? told.get(0) : String.join(", ", told.subList(0, last)) + " and " + told.get(last);
    }

    public static String scope(Scope scope) {
        return switch (scope.kind()) {
            case REGION -> PlainText.of(scope.region(), MOST_CHARACTERS);
            case OTHER_REGIONS -> "other regions";
            case GLOBAL_SERVICES -> "the global services";
        };
    }

    private static String call(ManagementEvent event) {
        return PlainText.of(event.text(EventField.EVENT_SOURCE), MOST_CHARACTERS) + " "
                + PlainText.of(event.text(EventField.EVENT_NAME), MOST_CHARACTERS) + " in " + scope(event.scope());
    }

    private static String join(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
