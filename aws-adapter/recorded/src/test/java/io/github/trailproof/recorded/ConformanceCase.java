package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * An account and the verdicts it should get.
 *
 * @param name what the test is called
 * @param expected the verdict of each criterion
 * @param evidence the account as recorded evidence
 */
record ConformanceCase(String name, Map<Criterion, Verdict> expected, String evidence) {

    /** Reads one case from each line. */
    static Stream<ConformanceCase> all(String lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ConformanceCase> cases = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            JsonNode it = mapper.readTree(line);
            String id = it.path("id").asText();
            String name =
                    it.has("description") ? id + ": " + it.path("description").asText() : id;
            cases.add(new ConformanceCase(
                    name, expected(it.path("expect")), it.path("evidence").toString()));
        }
        assertThat(cases).isNotEmpty();
        return cases.stream();
    }

    private static Map<Criterion, Verdict> expected(JsonNode verdicts) {
        Map<Criterion, Verdict> expected = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            expected.put(
                    criterion, Verdict.valueOf(verdicts.path(criterion.name()).asText()));
        }
        return expected;
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(name, this::check);
    }

    private void check() {
        AccountEvidence account = Inputs.readOne(evidence);
        Assessment assessment = Cis31.assess(account);
        for (Criterion criterion : Criterion.values()) {
            assertThat(assessment.verdict(criterion))
                    .as("the verdict by %s", criterion)
                    .isEqualTo(expected.get(criterion));
        }
        assertThat(Inputs.readOne(Inputs.write(account))).isEqualTo(account);
    }
}
