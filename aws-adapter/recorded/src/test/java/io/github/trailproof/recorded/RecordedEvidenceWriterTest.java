package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.ARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedEvidenceWriterTest {

    private static final TrailArn TRAIL = TrailArn.parse(ARN);

    @Test
    void anAccountIsALineInTheFormOfTheCommandLine() {
        AccountEvidence account = AccountEvidence.builder()
                .accountId("111122223333")
                .partition("aws")
                .collectedAt(Instant.parse("2026-08-20T10:00:00.000000001Z"))
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1", "eu-west-1"))))
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(Trail.builder()
                                .trailArn(TRAIL)
                                .name("é")
                                .isMultiRegionTrail(true)
                                .build())))
                .putListing(
                        "eu-west-1",
                        Evidence.missing(MissingEvidence.of(
                                Operation.DESCRIBE_TRAILS, "eu-west-1", new Failed("AccessDenied", Optional.of("no")))))
                .putStatus(
                        TRAIL,
                        Evidence.known(TrailStatus.builder()
                                .isLogging(true)
                                .timeLoggingStopped("")
                                .build()))
                .putSelectors(
                        TRAIL,
                        Evidence.known(EventSelectors.builder()
                                .addEventSelectors(EventSelector.builder()
                                        .readWriteType(ReadWriteType.ALL)
                                        .includeManagementEvents(true)
                                        .build())
                                .build()))
                .build();

        assertThat(Inputs.write(account))
                .isEqualTo("{\"accountId\":\"111122223333\",\"partition\":\"aws\","
                        + "\"collectedAt\":\"2026-08-20T10:00:00.000000001Z\",\"enabledRegions\":[\"eu-west-1\",\"us-east-1\"],"
                        + "\"describeTrails\":{\"eu-west-1\":{\"error\":{\"code\":\"AccessDenied\",\"message\":\"no\"}},"
                        + "\"us-east-1\":{\"trailList\":[{\"Name\":\"\\u00E9\",\"IsMultiRegionTrail\":true,\"TrailARN\":\""
                        + ARN
                        + "\"}]}},\"getTrailStatus\":{\"" + ARN
                        + "\":{\"IsLogging\":true,\"TimeLoggingStopped\":\"\"}},"
                        + "\"getEventSelectors\":{\"" + ARN + "\":{\"TrailARN\":\"" + ARN
                        + "\",\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}}}\n");
    }

    @Test
    void loneSurrogatesSurvive() {
        AccountEvidence account = withSelector(EventSelector.builder()
                .addExcludeManagementEventSources("\ud800")
                .build());

        assertThat(Inputs.readOne(Inputs.write(account))).isEqualTo(account);
    }

    @Test
    void anUnrecognizedMemberThatIsNotJsonIsRefusedAndNothingIsWritten() throws IOException {
        refused("New", "1 2", "expected JSON in the member `New`, found `1 2`");
        refused("New", "", "expected JSON in the member `New`, found ``");
        refused("New", "\"a", "expected JSON in the member `New`, found `\"a`");
        refused(
                "New",
                "1,\"ReadWriteType\":\"All\"",
                "expected JSON in the member `New`, found `1,\"ReadWriteType\":\"All\"`");
        refused(
                "New",
                "[".repeat(60) + "]".repeat(60),
                "expected JSON in the member `New`, found `" + "[".repeat(60) + "]".repeat(60) + "`");
    }

    @Test
    void anUnrecognizedMemberThatWouldBeReadAsAKnownOneIsRefused() throws IOException {
        refused("ReadWriteType", "\"All\"", "expected a member this library does not know, found `ReadWriteType`");
    }

    @Test
    void anAnswerSaysAmongItsMembersWhoseEvidenceItWasTakenFrom() {
        Optional<String> owner = Optional.of("999988887777");
        AccountEvidence account = AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(new Evidence.Known<>(EnabledRegions.of(List.of("us-east-1")), owner))
                .putStatus(
                        TRAIL,
                        new Evidence.Known<>(
                                TrailStatus.builder().isLogging(true).build(), owner))
                .build();

        assertThat(Inputs.write(account))
                .contains(
                        "\"enabledRegions\":{\"regions\":[\"us-east-1\"],\"providedBy\":\"999988887777\"}",
                        "{\"IsLogging\":true,\"providedBy\":\"999988887777\"}");
    }

    @Test
    void anAnswerThatNoAccountProvidesIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(out)) {
            AccountEvidence account = AccountEvidence.builder()
                    .accountId("111122223333")
                    .enabledRegions(new Evidence.Known<>(EnabledRegions.of(List.of()), Optional.of("owner")))
                    .build();

            assertThatThrownBy(() -> writer.write(account))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected an account id of 12 digits, found `owner`");
        }
        assertThat(out.size()).isZero();
    }

    private static void refused(String name, String json, String message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(out)) {
            AccountEvidence account = withSelector(
                    EventSelector.builder().putUnrecognizedMembers(name, json).build());

            assertThatThrownBy(() -> writer.write(account))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
        assertThat(out.size()).isZero();
    }

    private static AccountEvidence withSelector(EventSelector selector) {
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putSelectors(
                        TRAIL,
                        Evidence.known(EventSelectors.builder()
                                .addEventSelectors(selector)
                                .build()))
                .build();
    }

    @Test
    void flushingAndClosingReachTheStream() throws IOException {
        StringBuilder calls = new StringBuilder();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        })) {
            writer.flush();
        }

        assertThat(calls).hasToString("flush close ");
    }
}
