package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.Reading;
import java.util.Map;
import java.util.Optional;

/** The rule's parameters: {@code reading}, which may be left out, and nothing else. */
final class RuleParameters {

    private static final String READING = "reading";
    private static final Map<String, Reading> READINGS =
            Map.of("cis", Reading.CIS, "security-hub", Reading.SECURITY_HUB, "complete", Reading.COMPLETE);

    private RuleParameters() {}

    /**
     * The reading asked for; the benchmark's letter if none is.
     *
     * @param json a JSON object, as AWS Config sends it
     * @throws IllegalArgumentException if there is another parameter, for it may be a reading misspelt, or no such reading
     */
    static Reading reading(Optional<String> json) {
        Map<String, String> parameters =
                json.map(text -> JsonTexts.of("ruleParameters", text)).orElse(Map.of());
        for (String name : parameters.keySet()) {
            if (!name.equals(READING)) {
                throw Occasion.refused("no rule parameter but reading", name);
            }
        }
        String name = parameters.getOrDefault(READING, "cis");
        Reading reading = READINGS.get(name);
        if (reading == null) {
            throw Occasion.refused("the reading cis, security-hub or complete", name);
        }
        return reading;
    }

    /** The reading as it is asked for. */
    static String name(Reading reading) {
        return switch (reading) {
            case CIS -> "cis";
            case SECURITY_HUB -> "security-hub";
            case COMPLETE -> "complete";
        };
    }
}
