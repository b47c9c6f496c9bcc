package io.github.trailproof.examples.harness;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether an advanced selector takes all management events, but for sources it excludes. */
final class AdvancedStep {

    private static final Set<String> KNOWN =
            Set.of("eventSource", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");

    private AdvancedStep() {}

    static Verdict all(AdvancedEventSelector selector) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return Verdict.INDETERMINATE;
        }
        List<Verdict> parts = new ArrayList<>();
        parts.add(category(selector));
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            String field = condition.field().orElse("");
            if (!field.equals("eventCategory")) {
                parts.add(field(field, condition, named(field, selector).size()));
            }
        }
        return Answers.all(parts);
    }

    private static List<AdvancedFieldSelector> named(String field, AdvancedEventSelector selector) {
        return selector.fieldSelectors().stream()
                .filter(condition -> condition.field().orElse("").equals(field))
                .toList();
    }

    /** Only {@code Equals Management} is about management events, and only other exact words are about others. */
    private static Verdict category(AdvancedEventSelector selector) {
        List<AdvancedFieldSelector> found = named("eventCategory", selector);
        boolean clear = found.size() == 1
                && isClear(found.get(0))
                && values(found.get(0)) == found.get(0).equalTo().size();
        if (!clear) {
            return Verdict.INDETERMINATE;
        }
        List<String> words = found.get(0).equalTo();
        if (words.contains("Management")) {
            return Verdict.PASS;
        }
        return words.stream().anyMatch("Management"::equalsIgnoreCase) ? Verdict.INDETERMINATE : Verdict.FAIL;
    }

    private static Verdict field(String field, AdvancedFieldSelector condition, int times) {
        if (field.equals("readOnly")) {
            return Verdict.FAIL;
        }
        if (times != 1 || !isClear(condition) || !KNOWN.contains(field)) {
            return Verdict.INDETERMINATE;
        }
        boolean excludes = field.equals("eventSource")
                && values(condition) == condition.notEquals().size();
        return Answers.of(excludes);
    }

    private static boolean isClear(AdvancedFieldSelector condition) {
        return condition.unrecognizedMembers().isEmpty() && values(condition) > 0;
    }

    private static int values(AdvancedFieldSelector condition) {
        return condition.equalTo().size()
                + condition.startsWith().size()
                + condition.endsWith().size()
                + condition.notEquals().size()
                + condition.notStartsWith().size()
                + condition.notEndsWith().size();
    }
}
