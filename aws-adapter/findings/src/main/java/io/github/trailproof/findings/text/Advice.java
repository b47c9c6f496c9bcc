package io.github.trailproof.findings.text;

import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.control.record.Fact;
import io.github.trailproof.control.record.RemediationProcedure;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do about a finding. It names no trail, because it may be copied into a shell, and a trail's name is chosen by the
 * account's owner.
 */
public final class Advice {

    private static final String NOTHING = "Nothing has to be changed.";

    private Advice() {}

    /** What this finding asks for, in a sentence or two. */
    public static String brief(CriterionResult result) {
        return switch (result.verdict()) {
            case PASS -> NOTHING;
            case FAIL ->
                result.decisiveTrail().map(trail -> change(result, trail)).orElseGet(Advice::create);
            case INDETERMINATE -> settle(result.missing());
        };
    }

    /**
     * The same, and every step of the way by the console and by the command line.
     *
     * @param partition the one whose console is meant
     */
    public static String full(CriterionResult result, String partition) {
        return switch (result.verdict()) {
            case PASS, INDETERMINATE -> brief(result);
            case FAIL -> brief(result) + "\n" + procedure(partition);
        };
    }

    private static String procedure(String partition) {
        RemediationProcedure procedure = ControlRecord.get().remediation();
        return Stream.of(
                        Stream.of("In the console:"),
                        procedure.consoleAddress(partition).map(address -> "Its address is " + address + ".").stream(),
                        procedure.byConsole().stream().map(Fact::text),
                        Stream.of("On the command line:"),
                        procedure.byCommandLine().stream(),
                        Stream.of("Before you start:"),
                        procedure.notes().stream().map(Fact::text))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String create() {
        return "Create a multi-region trail (create-trail --is-multi-region-trail) and start it (start-logging), which"
                + " create-trail does not do.";
    }

    private static String change(CriterionResult result, TrailAssessment trail) {
        Set<Requirement> unmet = EnumSet.noneOf(Requirement.class);
        trail.requirements(result.criterion(), Outcome.UNSATISFIED).stream()
                .map(RequirementResult::requirement)
                .forEach(unmet::add);
        List<String> steps = new ArrayList<>();
        if (unmet.contains(Requirement.MULTI_REGION)) {
            steps.add("make it multi-region (update-trail --is-multi-region-trail)");
        }
        if (unmet.stream().anyMatch(requirement -> requirement.compareTo(Requirement.LOGGING) > 0)) {
            steps.add("give it a selector of all management events, reads and writes, without exclusions"
                    + " (put-event-selectors, which replaces the whole list: repeat what it is to keep)");
        }
        if (unmet.contains(Requirement.LOGGING)) {
            steps.add("start it (start-logging)");
        }
        return steps.isEmpty()
                ? create()
                : "In the home region of the nearest trail, in the account that owns it: " + String.join("; ", steps)
                        + ".";
    }

    private static String settle(List<MissingEvidence> missing) {
        String actions = actions(missing);
        return actions.isEmpty()
                ? "No permission settles this. Collect again, all regions at one time; if it stays open, read the"
                        + " trail's selectors."
                : "Allow " + actions + " and collect again; for an organization trail, in the account that owns it.";
    }

    /** What would have to be allowed; an answer that leaves the matter open would not be helped by a permission. */
    public static String actions(List<MissingEvidence> missing) {
        return missing.stream()
                .filter(one -> !one.isAnswered())
                .map(MissingEvidence::iamAction)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
