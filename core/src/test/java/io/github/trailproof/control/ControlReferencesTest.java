package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.ControlReferences.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlReferencesTest {

    @Test
    void everyVersionOfTheBenchmarkHasItsNumber() {
        assertThat(ControlReferences.benchmarks())
                .extracting(reference -> reference.version() + " " + reference.id())
                .containsExactly(
                        "1.2.0 2.1",
                        "1.3.0 3.1",
                        "1.4.0 3.1",
                        "1.5.0 3.1",
                        "2.0.0 3.1",
                        "3.0.0 3.1",
                        "4.0.0 3.1",
                        "5.0.0 3.1",
                        "6.0.0 4.1",
                        "7.0.0 4.1");
        assertThat(ControlReferences.benchmarks())
                .extracting(Reference::document)
                .containsOnly("CIS AWS Foundations Benchmark");
    }

    @Test
    void checksAndFrameworksAreNamed() {
        assertThat(ControlReferences.securityHub().id()).isEqualTo("CloudTrail.1");
        assertThat(ControlReferences.configRule().id()).isEqualTo("MULTI_REGION_CLOUD_TRAIL_ENABLED");
        assertThat(ControlReferences.nist()).hasSize(16).doesNotHaveDuplicates().allSatisfy(reference -> {
            assertThat(reference.version()).isEqualTo("Rev. 5");
            assertThat(reference.id()).matches("[A-Z]{2}-\\d+(\\(\\d+\\))?");
        });
    }

    @Test
    void everyDocumentIsLinked() {
        Stream<Reference> references = Stream.of(
                        ControlReferences.benchmarks(),
                        ControlReferences.nist(),
                        List.of(ControlReferences.securityHub(), ControlReferences.configRule()))
                .flatMap(List::stream);
        assertThat(references).allSatisfy(reference -> {
            assertThat(reference.link()).startsWith("https://");
            assertThat(reference.document()).isNotBlank();
        });
    }

    @Test
    void theTextsSayWhatToDoAndWhatItCosts() {
        assertThat(ControlReferences.title()).contains("all regions", "all management events");
        assertThat(ControlReferences.rationale()).contains("region", "global services");
        assertThat(ControlReferences.impact()).contains("S3 lifecycle");
        assertThat(ControlReferences.remediationByConsole()).anyMatch(step -> step.contains("Start logging"));
        assertThat(ControlReferences.remediationNotes())
                .anyMatch(note -> note.contains("start-logging"))
                .anyMatch(note -> note.contains("all management events by default"));
    }

    @Test
    void theCommandsAreThoseOfTheAwsCli() {
        List<String> commands = ControlReferences.remediationByCommandLine();
        assertThat(commands)
                .allMatch(command -> command.startsWith("aws cloudtrail "))
                .allMatch(command -> command.contains(" --region "))
                .anyMatch(command -> command.contains("start-logging"));
        assertThat(commands).anyMatch(command -> command.contains("--s3-bucket-name BUCKET"));
        assertThat(String.join("\n", commands)).doesNotContain(" --bucket-name");
    }
}
