package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.Criterion;
import java.util.Map;
import java.util.Optional;

/** The rule's parameters: {@code criterion}, which may be left out, and nothing else. */
final class RuleParameters {

    private static final String CRITERION = "criterion";
    private static final Map<String, Criterion> CRITERIA =
            Map.of("cis", Criterion.CIS, "security-hub", Criterion.SECURITY_HUB, "complete", Criterion.COMPLETE);

    private RuleParameters() {}

    /**
     * The criterion asked for; the benchmark's letter if none is.
     *
     * @param json a JSON object, as AWS Config sends it
     * @throws IllegalArgumentException if there is another parameter, for it may be a criterion misspelt, or no such criterion
     */
    static Criterion criterion(Optional<String> json) {
        Map<String, String> parameters =
                json.map(text -> JsonTexts.of("ruleParameters", text)).orElse(Map.of());
        for (String name : parameters.keySet()) {
            if (!name.equals(CRITERION)) {
                throw Occasion.refused("no rule parameter but criterion", name);
            }
        }
        String name = parameters.getOrDefault(CRITERION, "cis");
        Criterion criterion = CRITERIA.get(name);
        if (criterion == null) {
            throw Occasion.refused("the criterion cis, security-hub or complete", name);
        }
        return criterion;
    }

    /** The criterion as it is asked for. */
    static String name(Criterion criterion) {
        return switch (criterion) {
            case CIS -> "cis";
            case SECURITY_HUB -> "security-hub";
            case COMPLETE -> "complete";
        };
    }
}
