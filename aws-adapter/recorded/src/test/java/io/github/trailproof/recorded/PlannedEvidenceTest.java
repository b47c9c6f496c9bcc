package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.assessment.AssessmentLine;
import io.github.trailproof.recorded.assessment.AssessmentReader;
import io.github.trailproof.recorded.assessment.AssessmentWriter;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a plan says, and what it leaves open, has a place in files. */
class PlannedEvidenceTest {

    private static final TrailArn UNKNOWN =
            new TrailArn("aws", PlannedTrail.UNKNOWN_REGION, PlannedTrail.UNKNOWN_ACCOUNT, "aws_cloudtrail.main");
    private static final TrailArn LISTED = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/old");

    @Test
    void evidenceOfAPlanIsReadAsItWasWritten() throws IOException {
        AccountEvidence evidence = evidence();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            writer.write(evidence);
        }
        try (RecordedEvidenceReader reader =
                RecordedEvidenceReader.of(new ByteArrayInputStream(bytes.toByteArray()), "plan")) {
            assertThat(reader.next()).get().isEqualTo(new RecordedAccount.Readable(1, evidence, List.of()));
        }
    }

    @Test
    void anAssessmentOfAPlanNamesAddressesAndNoAccountThatIsNotKnown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AssessmentWriter writer = AssessmentWriter.of(bytes)) {
            writer.write(Cis31.assess(evidence()));
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"verdicts\":{\"CIS\":\"INDETERMINATE\"")
                .contains("\"trails\":[{\"address\":\"aws_cloudtrail.main\",\"organizationTrail\":false,")
                .contains("{\"operation\":\"Plan\",\"address\":\"aws_cloudtrail.main.is_multi_region_trail\",")
                .contains("\"trailArn\":\"" + LISTED + "\",\"address\":\"Resources\"")
                .doesNotContain("iamAction\":\"\"");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (AssessmentReader reader =
                        AssessmentReader.of(new ByteArrayInputStream(bytes.toByteArray()), "assessments");
                AssessmentWriter writer = AssessmentWriter.of(again)) {
            for (Optional<AssessmentLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                writer.write(((AssessmentLine.Assessed) line.get()).assessment());
            }
        }
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static AccountEvidence evidence() {
        Planned flag = new Planned(OpenInPlan.KNOWN_AFTER_APPLY, "aws_cloudtrail.main.is_multi_region_trail");
        Planned logging = new Planned(OpenInPlan.KNOWN_AFTER_APPLY, "aws_cloudtrail.main.enable_logging");
        return AccountEvidence.builder()
                .accountId(PlannedTrail.UNKNOWN_ACCOUNT)
                .addUnseen(new Planned(OpenInPlan.NOT_MANAGED_HERE, "planned_values"))
                .onlyPlanned(true)
                .putListing("eu-west-1", Evidence.known(listing()))
                .putPlanned(
                        UNKNOWN,
                        PlannedTrail.of(
                                Trail.builder().trailArn(UNKNOWN).build(),
                                "aws_cloudtrail.main",
                                new TreeMap<>(Map.of("IsMultiRegionTrail", flag))))
                .putPlanned(LISTED, PlannedTrail.perhapsGone(new Planned(OpenInPlan.MAY_BE_REPLACED, "Resources")))
                .putStatus(UNKNOWN, Evidence.missing(MissingEvidence.of(Operation.PLAN, logging)))
                .putSelectors(
                        UNKNOWN,
                        Evidence.known(EventSelectors.builder()
                                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                                        .addFieldSelectors(AdvancedFieldSelector.builder()
                                                .field("eventCategory")
                                                .putKnownAfterApply("Equals[0]", "a.equals[0]")
                                                .build())
                                        .putKnownAfterApply("FieldSelectors[1]", "a.field_selector[1]")
                                        .build())
                                .build()))
                .build();
    }

    private static TrailListing listing() {
        return TrailListing.of(
                Trail.builder().trailArn(LISTED).isMultiRegionTrail(true).build());
    }
}
