package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no plan and no template is refused, with its place, in bounded time and memory. */
@Timeout(20)
class MalformedPlanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"format_version":"1.2","resource_changes":[ | $.resource_changes | expected the rest of the JSON
            {"format_version":"2.0"} | $.format_version | expected the format version 1.x of `terraform show -json`, found the text `2.0`
            {"format_version":1} | $.format_version | expected the format version 1.x of `terraform show -json`, found the number `1`
            {"a":1} | $ | expected the JSON of `terraform show -json`, found no member `format_version`
            {"version":4,"terraform_version":"1.5","serial":1,"lineage":"x"} | $ | expected the JSON of `terraform show -json`, found a state file: run `terraform show -json FILE`
            {"accountId":"111122223333","describeTrails":{}} | $ | expected the JSON of `terraform show -json`, found recorded evidence
            {"steps":[]} | $ | expected the JSON of `terraform show -json`, found what looks like Pulumi's
            [] | $ | expected the JSON of a plan or a state
            {"format_version":"1.0","resource_changes":{}} | $.resource_changes | expected a list, found an object
            {"format_version":"1.0"} {} | $ | expected nothing behind the value, found more
            {"format_version":"1.0", nonsense} | $.format_version | expected JSON, found something else in column
            """)
    void aPlanThatIsNone(String text, String path, String message) {
        assertThatThrownBy(() -> TerraformJson.read(Planned.stream(text), PlanOptions.none()))
                .isInstanceOfSatisfying(MalformedPlanException.class, malformed -> {
                    assertThat(malformed).hasMessageStartingWith(message);
                    assertThat(malformed.path()).isEqualTo(path);
                    assertThat(malformed.line()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            just a text | $.Resources | expected the resources of a template, found null
            Resources: 1 | $.Resources | expected the resources of a template, found the number `1`
            {"Resources": | $.Resources | expected the rest of the JSON
            Resources: [ | $ | expected YAML, found
            resource "aws_cloudtrail" "x" { | $ | expected a plan or a template, found Terraform's source: run `terraform plan -out p`
            resources: {a: b} | $.Resources | expected the resources of a template, found what looks like Pulumi's
            Resources: {A: 1} | $.Resources.A | expected a resource as an object, found the number `1`
            a: *a | $ | expected an alias of an earlier value
            a: &a [*a] | $ | expected an alias of an earlier value
            {A: 1, A: 2} | $ | expected each member once, found `A` again
            """)
    void aTemplateThatIsNone(String text, String path, String message) {
        assertThatThrownBy(() -> CloudFormationTemplate.read(Planned.stream(text), PlanOptions.none()))
                .isInstanceOfSatisfying(MalformedPlanException.class, malformed -> {
                    assertThat(malformed).hasMessageStartingWith(message);
                    assertThat(malformed.path()).isEqualTo(path);
                });
    }

    @Test
    void theLineIsNamed() {
        assertThatThrownBy(() -> CloudFormationTemplate.read(
                        Planned.stream("Resources:\n  A:\n    Type: x\n    Type: y\n"), PlanOptions.none()))
                .isInstanceOfSatisfying(
                        MalformedPlanException.class,
                        malformed -> assertThat(malformed.line()).isEqualTo(4));
    }

    @Test
    void conditionsThatRestOnEachOtherAreRefused() {
        String text = "Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\n"
                + "Resources: {T: {Type: 'AWS::CloudTrail::Trail', Condition: A, Properties: {}}}";
        assertThatThrownBy(() -> CloudFormationTemplate.read(Planned.stream(text), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected a condition that does not rest on itself, found a cycle");
    }

    @Test
    void aShortTextDoesNotMeanAnEndlessOne() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(",", Collections.nCopies(10, alias)) + "]\n");
        }
        assertThatThrownBy(() -> CloudFormationTemplate.read(Planned.stream(bomb.toString()), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessageContaining("aliases counted in full");
    }

    @Test
    void textsThatGrowAreRefused() {
        String text = "Parameters: {P: {Type: String, Default: " + "x".repeat(4000) + "}}\n"
                + "Resources: {T: {Type: 'AWS::CloudTrail::Trail', Properties: {TrailName: !Sub '"
                + "${P}".repeat(1000) + "'}}}";
        assertThatThrownBy(() -> CloudFormationTemplate.read(
                        Planned.stream(text),
                        PlanOptions.builder().defaults(true).build()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected texts of at most 1000000 characters, found more");
    }

    @Test
    void deepNestingIsRefused() {
        String json = "{\"format_version\":\"1.0\",\"x\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> TerraformJson.read(Planned.stream(json), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 200 levels of objects and lists, found more");
        String yaml = "Resources: " + "[".repeat(5_000);
        assertThatThrownBy(() -> CloudFormationTemplate.read(Planned.stream(yaml), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 200 levels of objects and lists, found more");
        StringBuilder aliases = new StringBuilder("a0: &a0 " + "[".repeat(90) + "]".repeat(90) + "\n");
        for (int i = 1; i < 50; i++) {
            aliases.append("a" + i + ": &a" + i + " " + "[".repeat(90) + "*a" + (i - 1) + "]".repeat(90) + "\n");
        }
        assertThatThrownBy(() -> CloudFormationTemplate.read(Planned.stream(aliases.toString()), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 200 levels of objects and lists, found more");
    }

    @Test
    void aHundredMegabytesAreRefused() {
        assertThatThrownBy(() ->
                        TerraformJson.read(endless("{\"format_version\":\"1.0\",\"x\":[", "1,"), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 99999999 bytes, found more");
        assertThatThrownBy(() -> CloudFormationTemplate.read(endless("Resources: [", "1,"), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 4194304 bytes, found more");
    }

    @Test
    void manyTrailsAreRefused() {
        PlanText plan = new PlanText();
        for (int i = 0; i < 1_100; i++) {
            plan.create("aws_cloudtrail.t" + i, PlanText.trail());
        }
        assertThatThrownBy(() -> TerraformJson.read(Planned.stream(plan.toString()), PlanOptions.none()))
                .isInstanceOf(MalformedPlanException.class)
                .hasMessage("expected at most 1000 trails, found more");
    }

    private static InputStream endless(String start, String rest) {
        byte[] block = rest.repeat(1 << 15).getBytes(StandardCharsets.US_ASCII);
        InputStream head = new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII));
        InputStream[] blocks = Stream.generate(() -> (InputStream) new ByteArrayInputStream(block))
                .limit(110_000_000 / block.length)
                .toArray(InputStream[]::new);
        return new SequenceInputStream(head, new SequenceInputStream(Collections.enumeration(Arrays.asList(blocks))));
    }
}
