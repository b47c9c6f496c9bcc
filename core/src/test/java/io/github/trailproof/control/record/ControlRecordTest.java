package io.github.trailproof.control.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlRecordTest {

    private static final ControlRecord CONTROL = ControlRecord.get();

    @Test
    void theItemHasItsNumberInEveryVersionOfTheBenchmark() {
        assertThat(CONTROL.benchmarks())
                .extracting(item -> item.version() + "/" + item.number())
                .containsExactly(
                        "1.2.0/2.1",
                        "1.3.0/3.1",
                        "1.4.0/3.1",
                        "1.5.0/3.1",
                        "2.0.0/3.1",
                        "3.0.0/3.1",
                        "4.0.0/3.1",
                        "5.0.0/3.1",
                        "6.0.0/4.1",
                        "7.0.0/4.1");
    }

    @Test
    void theItemHasItsFullTitleAndIsOfLevelOneInEveryVersion() {
        assertThat(CONTROL.benchmarks()).allSatisfy(item -> {
            assertThat(item.title()).isEqualTo("Ensure CloudTrail is enabled in all regions");
            assertThat(item.level()).isEqualTo(1);
        });
    }

    @Test
    void theBenchmarkCallsItAutomatedUntilVersionFourAndManualSince() {
        assertThat(CONTROL.benchmarks())
                .extracting(BenchmarkItem::status)
                .startsWith(AssessmentStatus.SCORED)
                .filteredOn(status -> status == AssessmentStatus.MANUAL)
                .hasSize(3);
        assertThat(CONTROL.newest().status()).isEqualTo(AssessmentStatus.MANUAL);
    }

    @Test
    void everyVersionNamesTheOneBeforeAndTheOneAfter() {
        List<BenchmarkItem> items = CONTROL.benchmarks();
        for (int i = 0; i < items.size(); i++) {
            Optional<String> before =
                    i == 0 ? Optional.empty() : Optional.of(items.get(i - 1).version());
            Optional<String> after = i + 1 == items.size()
                    ? Optional.empty()
                    : Optional.of(items.get(i + 1).version());
            assertThat(items.get(i).supersedes()).isEqualTo(before);
            assertThat(items.get(i).supersededBy()).isEqualTo(after);
        }
        assertThat(items).filteredOn(BenchmarkItem::isNewestKnown).containsExactly(CONTROL.newest());
        assertThat(CONTROL.newest().version()).isEqualTo("7.0.0");
    }

    @Test
    void theDatesAreThoseOnTheDocuments() {
        assertThat(CONTROL.benchmarks())
                .flatExtracting(item -> item.published().stream().toList())
                .containsExactly(
                        LocalDate.of(2018, 5, 23),
                        LocalDate.of(2020, 8, 7),
                        LocalDate.of(2021, 5, 28),
                        LocalDate.of(2024, 1, 31));
    }

    @Test
    void theNeighborsStandInTheSameSection() {
        assertThat(CONTROL.benchmarks()).allSatisfy(item -> {
            String section = item.number().substring(0, 2);
            assertThat(item.neighbors()).extracting(Neighbor::number).allMatch(number -> number.startsWith(section));
            assertThat(item.neighbors()).extracting(Neighbor::topic).doesNotHaveDuplicates();
        });
        assertThat(CONTROL.newest().neighbors())
                .containsExactly(
                        new Neighbor(Neighbor.Topic.LOG_FILE_VALIDATION, "4.2"),
                        new Neighbor(Neighbor.Topic.KMS_ENCRYPTION, "4.5"));
    }

    @Test
    void everyFactHasASourceAmongTheReferences() {
        assertThat(facts().map(Fact::source)).isNotEmpty().isSubsetOf(CONTROL.references());
        assertThat(CONTROL.benchmarks()).extracting(BenchmarkItem::source).isSubsetOf(CONTROL.references());
        List<String> links = CONTROL.references().stream().map(Source::link).toList();
        assertThat(links)
                .doesNotHaveDuplicates()
                .allMatch(link -> URI.create(link).getScheme().equals("https"));
        assertThat(links(CONTROL.crosswalk())).isNotEmpty().isSubsetOf(links);
    }

    @Test
    void everyFactIsOneOrMoreWholeSentences() {
        assertThat(facts()).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.subject()).isNotBlank().hasSizeLessThanOrEqualTo(18);
            assertThat(fact.text()).endsWith(".").doesNotContain("  ");
        });
    }

    @Test
    void theRationaleHasItsThreeUsesAndWhyEachThingMatters() {
        assertThat(CONTROL.rationale())
                .extracting(Fact::subject)
                .containsExactly(
                        "security analysis",
                        "change tracking",
                        "compliance audit",
                        "unexpected regions",
                        "global services",
                        "reads and writes",
                        "without a trail");
    }

    @Test
    void theImpactPointsToTheLifecycleOfBuckets() {
        assertThat(CONTROL.impact().get(0).text()).contains("S3 lifecycle rule");
        assertThat(CONTROL.impact().get(0).source().link()).endsWith("object-lifecycle-mgmt.html");
    }

    @Test
    void nothingIsEnabledByDefault() {
        assertThat(CONTROL.defaultValue().text()).startsWith("Not enabled.");
    }

    @Test
    void theConsoleHasAnAddressInThePartitionsWeKnow() {
        assertThat(CONTROL.remediation().consoleAddress("aws")).contains("https://console.aws.amazon.com/cloudtrail/");
        assertThat(CONTROL.remediation().consoleAddress("aws-cn")).contains("https://console.amazonaws.cn/cloudtrail/");
        assertThat(CONTROL.remediation().consoleAddress("aws-iso")).isEmpty();
    }

    @Test
    void theCommandsAreThoseOfTheAwsCli() {
        List<String> commands = CONTROL.remediation().byCommandLine();
        assertThat(commands)
                .allMatch(command -> command.startsWith("aws cloudtrail "))
                .allMatch(command -> command.contains(" --region "))
                .anyMatch(command -> command.contains("start-logging"));
        assertThat(commands).anyMatch(command -> command.contains("--s3-bucket-name BUCKET"));
        assertThat(String.join("\n", commands)).doesNotContain(" --bucket-name");
    }

    @Test
    void theNotesNameTheOptionThatDoesNotExistAndWhatATrailOfTheCommandLineRecords() {
        assertThat(CONTROL.remediation().byConsole())
                .extracting(Fact::text)
                .anyMatch(step -> step.contains("Start logging"));
        assertThat(CONTROL.remediation().notes())
                .extracting(Fact::text)
                .anyMatch(note -> note.contains("--bucket-name, which create-trail does not have"))
                .anyMatch(note -> note.contains("all management events by default"));
    }

    @Test
    void securityHubsCheckStandsInItsStandards() {
        SecurityHubControl check = CONTROL.crosswalk().securityHub();
        assertThat(check.reference().document()).isEqualTo("AWS Security Hub CSPM");
        assertThat(check.reference().id()).isEqualTo("CloudTrail.1");
        assertThat(check.severity()).isEqualTo("High");
        assertThat(check.criterion()).isEqualTo(Criterion.SECURITY_HUB);
        assertThat(check.standards())
                .filteredOn(standard -> standard.document().equals(BenchmarkItem.DOCUMENT))
                .allSatisfy(standard -> assertThat(CONTROL.benchmarks())
                        .anySatisfy(item -> assertThat(item.version() + item.number())
                                .isEqualTo(standard.version() + standard.id())));
        assertThat(check.standards()).extracting(Reference::id).contains("SH.CloudTrail.1");
    }

    @Test
    void theTwoRulesOfConfigDifferInValidationAndEncryption() {
        assertThat(CONTROL.crosswalk().configRules())
                .extracting(rule -> rule.reference().id())
                .containsExactly("MULTI_REGION_CLOUD_TRAIL_ENABLED", "CLOUDTRAIL_SECURITY_TRAIL_ENABLED");
        assertThat(CONTROL.crosswalk().configRules().get(1).asks().get(0).text())
                .contains("log file validation", "key of AWS KMS");
    }

    @Test
    void nistHasSixteenRequirements() {
        assertThat(CONTROL.crosswalk().nist()).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void everyRequirementNamesItsFieldsOfTheApi() {
        assertThat(Stream.of(Requirement.values()).flatMap(requirement -> requirement.apiFields().stream()))
                .containsExactly(
                        "IsMultiRegionTrail",
                        "IsLogging",
                        "IncludeManagementEvents",
                        "eventCategory",
                        "ReadWriteType",
                        "readOnly",
                        "ExcludeManagementEventSources",
                        "eventSource");
    }

    private static Stream<Fact> facts() {
        return Stream.of(
                        CONTROL.description(),
                        CONTROL.contents(),
                        CONTROL.rationale(),
                        CONTROL.impact(),
                        List.of(CONTROL.defaultValue()),
                        CONTROL.remediation().byConsole(),
                        CONTROL.remediation().notes(),
                        CONTROL.crosswalk().configRules().stream()
                                .flatMap(rule -> rule.asks().stream())
                                .toList())
                .flatMap(List::stream);
    }

    private static List<String> links(Crosswalk crosswalk) {
        return Stream.of(
                        Stream.of(crosswalk.securityHub().reference()),
                        crosswalk.securityHub().standards().stream(),
                        crosswalk.configRules().stream().map(ConfigRule::reference),
                        crosswalk.nist().stream())
                .flatMap(references -> references)
                .map(Reference::link)
                .toList();
    }
}
