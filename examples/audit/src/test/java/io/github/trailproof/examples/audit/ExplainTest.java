package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final String TEXT = Run.of("explain").out();

    @Test
    void namesTheCriteriaAndTheRequirements() {
        assertThat(TEXT)
                .contains(
                        "MULTI_REGION       the trail records in every region (cis, security-hub)",
                        "NO_EXCLUSIONS      that selector leaves out no event source (security-hub)",
                        "  cis                the letter of the benchmark",
                        "  complete           every management event of every enabled region");
    }

    @Test
    void givesTheControlsNumbers() {
        assertThat(TEXT)
                .contains(
                        "2.1                CIS AWS Foundations Benchmark 1.2.0",
                        "3.1                CIS AWS Foundations Benchmark 1.3.0, 1.4.0, 1.5.0, 2.0.0, 3.0.0, 4.0.0, 5.0.0",
                        "4.1                CIS AWS Foundations Benchmark 6.0.0, 7.0.0",
                        "CloudTrail.1",
                        "MULTI_REGION_CLOUD_TRAIL_ENABLED");
    }

    @Test
    void givesAPolicyThatCanBeCopied() throws IOException {
        JsonNode policy = new JsonMapper().readTree(TEXT.substring(TEXT.lastIndexOf("\n           {")));
        assertThat(policy.at("/Statement/0/Action"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "cloudtrail:DescribeTrails",
                        "cloudtrail:GetTrailStatus",
                        "cloudtrail:GetEventSelectors",
                        "account:ListRegions",
                        "ec2:DescribeRegions");
        assertThat(policy.at("/Statement/0/Effect").asText()).isEqualTo("Allow");
    }

    @Test
    void leavesNoSpaceAtTheEndOfALine() {
        assertThat(TEXT.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(Run.of("audit", Run.ORGANIZATION).out().lines()).noneMatch(line -> line.endsWith(" "));
    }
}
