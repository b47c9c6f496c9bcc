package io.github.trailproof.findings.asff;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.findings.text.Advice;
import io.github.trailproof.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What ASFF has no place of its own for, as product fields: at most 50, each of limited length. */
final class ProductFields {

    static final String PREFIX = "trailproof/";

    /** ASFF would allow 2048; with so many of them a finding stays within its size however long the texts are. */
    private static final int MOST_CHARACTERS = 512;

    private static final int MOST_GAPS = 10;
    private static final int MOST_MISSING = 10;
    private static final int MOST_WARNINGS = 5;
    /** So that there are no more than 50 of them. */
    private static final int MOST_OF_OTHERS = 3;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private ProductFields() {}

    static Map<String, String> of(Assessment assessment, CriterionResult result) {
        ProductFields fields = new ProductFields();
        fields.put("Criterion", result.criterion().name());
        assessment
                .results()
                .forEach(each -> fields.put(
                        "Verdict/" + each.criterion().name(), each.verdict().name()));
        result.decisiveTrail().ifPresent(trail -> {
            fields.put("Trail", Wording.trail(trail.trailArn()));
            trail.requirements().forEach(fields::putRequirement);
        });
        fields.putSome("Gap", assessment.coverage().gaps(), MOST_GAPS, Wording::gap);
        fields.putSome("Missing", result.missing(), MOST_MISSING, Wording::missing);
        String actions = Advice.actions(result.missing());
        if (!actions.isEmpty()) {
            fields.put("IamActions", actions);
        }
        fields.putSome("DeliveryWarning", assessment.deliveryWarnings(), MOST_WARNINGS, Wording::warning);
        fields.putSome("Warning", assessment.warnings(), MOST_OF_OTHERS, Wording::warning);
        fields.putSome(
                "RedundantTrail",
                assessment.coverage().redundant(),
                MOST_OF_OTHERS,
                copy -> Wording.copy(copy, assessment));
        return fields.fields;
    }

    private void putRequirement(RequirementResult result) {
        put("Requirement/" + result.requirement().name(), result.outcome() + ": " + Wording.result(result));
    }

    /** How many there are, and the first ones. */
    private <V> void putSome(String name, List<V> values, int most, Function<V, String> words) {
        put(name + "Count", String.valueOf(values.size()));
        for (int i = 0; i < Math.min(values.size(), most); i++) {
            put(name + "/" + (i + 1), words.apply(values.get(i)));
        }
    }

    private void put(String name, String value) {
        fields.put(PREFIX + name, PlainText.of(value, MOST_CHARACTERS));
    }
}
