package io.github.trailproof.findings.asff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Resource;
import software.amazon.awssdk.services.securityhub.model.ResourceDetails;

class BatchesTest {

    private static final AwsSecurityFinding FINDING =
            Asff.finding(Scene.failing(), Criterion.CIS, Scene.OCCASION, "us-east-1");

    private static AwsSecurityFinding with(Map<String, String> fields) {
        return FINDING.toBuilder().productFields(fields).build();
    }

    private static List<AwsSecurityFinding> numbered(int count, AwsSecurityFinding finding) {
        return IntStream.range(0, count)
                .mapToObj(i -> finding.toBuilder().id("finding " + i).build())
                .toList();
    }

    @Test
    void noFindingsMakeNoBatch() {
        assertThat(Batches.of(List.of())).isEmpty();
    }

    @Test
    void aBatchHoldsAtMostAHundredInTheirOrder() {
        List<AwsSecurityFinding> findings = numbered(250, FINDING);
        List<List<AwsSecurityFinding>> batches = Batches.of(findings);
        assertThat(batches).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(findings);
    }

    @Test
    void anAccountSendsItsOwnFindingsOnly() {
        AwsSecurityFinding other =
                FINDING.toBuilder().awsAccountId("444455556666").build();
        AwsSecurityFinding elsewhere = Asff.finding(Scene.failing(), Criterion.CIS, Scene.OCCASION, "eu-west-1");
        assertThat(Batches.of(List.of(FINDING, other, elsewhere, FINDING)))
                .containsExactly(List.of(FINDING, FINDING), List.of(other), List.of(elsewhere));
    }

    @Test
    void aBatchHoldsAtMostSixMegabytes() {
        AwsSecurityFinding large = with(Map.of("note", "x".repeat(200_000)));
        List<List<AwsSecurityFinding>> batches = Batches.of(numbered(60, large));
        assertThat(batches)
                .hasSize(3)
                .allSatisfy(batch -> assertThat(
                                batch.stream().mapToLong(Shortening::bytes).sum() + batch.size() + 100)
                        .isLessThanOrEqualTo(6_000_000));
        assertThat(batches.get(0)).hasSizeGreaterThan(25);
    }

    @Test
    void aFindingThatIsTooLargeLosesItsLongestProductFieldsAndSaysSo() {
        Map<String, String> fields = new HashMap<>(FINDING.productFields());
        fields.put("a", "é".repeat(30_000));
        fields.put("b", "x".repeat(100_000));
        fields.put("c", "x".repeat(20_000));
        AwsSecurityFinding shortened = Batches.of(List.of(with(fields))).get(0).get(0);
        assertThat(SdkJson.bytes(shortened)).hasSizeLessThanOrEqualTo(240_000);
        assertThat(shortened.productFields())
                .doesNotContainKey("b")
                .containsKeys("a", "c")
                .containsAllEntriesOf(FINDING.productFields())
                .containsEntry("trailproof/Shortened", "product fields were left out to keep within 240000 bytes");
        assertThat(shortened.toBuilder().productFields(Map.of()).build())
                .isEqualTo(FINDING.toBuilder().productFields(Map.of()).build());
    }

    @Test
    void detailsOfResourcesGoNext() {
        Resource resource = FINDING.resources().get(0).toBuilder()
                .details(ResourceDetails.builder()
                        .other(Map.of("note", "x".repeat(300_000)))
                        .build())
                .build();
        AwsSecurityFinding shortened = Batches.of(
                        List.of(FINDING.toBuilder().resources(resource).build()))
                .get(0)
                .get(0);
        assertThat(shortened.resources()).isEqualTo(FINDING.resources());
        assertThat(shortened.productFields())
                .containsOnly(Map.entry(
                        "trailproof/Shortened",
                        "product fields and details of resources were left out to keep within 240000 bytes"));
    }

    @Test
    void aShortenedFindingHasRoomForTheMark() {
        Map<String, String> fields = new HashMap<>();
        Stream.iterate(0, i -> i + 1).limit(50).forEach(i -> fields.put("field " + i, "x".repeat(5_000)));
        AwsSecurityFinding shortened = Batches.of(List.of(with(fields))).get(0).get(0);
        assertThat(shortened.productFields()).hasSizeLessThanOrEqualTo(50).containsKey("trailproof/Shortened");
    }

    @Test
    void aFindingThatIsTooLargeEvenSoIsRefused() {
        AwsSecurityFinding hopeless =
                FINDING.toBuilder().description("x".repeat(300_000)).build();
        assertThatThrownBy(() -> Batches.of(List.of(hopeless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("expected a finding of at most 240000 bytes without .*, found 30\\d+ in `"
                        + FINDING.id() + "`");
    }
}
