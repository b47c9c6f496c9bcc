package io.github.trailproof.findings.asff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.Scene;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.ComplianceStatus;
import software.amazon.awssdk.services.securityhub.model.SeverityLabel;
import software.amazon.awssdk.services.securityhub.model.StatusReason;

class AsffTest {

    private static AwsSecurityFinding finding(Assessment assessment, Criterion criterion) {
        return Asff.finding(assessment, criterion, Scene.OCCASION, "eu-west-1");
    }

    @Test
    void itBelongsToTheAccountsOwnProductInTheRegionItGoesTo() {
        AwsSecurityFinding finding = Asff.finding(
                Scene.failing(), Criterion.CIS, FindingContext.of("aws-us-gov", Scene.NOON), "us-gov-west-1");
        assertThat(finding.productArn())
                .isEqualTo("arn:aws-us-gov:securityhub:us-gov-west-1:111122223333:product/111122223333/default");
        assertThat(finding.awsAccountId()).isEqualTo("111122223333");
        assertThat(finding.schemaVersion()).isEqualTo("2018-10-08");
        assertThat(finding.resources()).singleElement().satisfies(resource -> {
            assertThat(resource.type()).isEqualTo("AwsAccount");
            assertThat(resource.id()).isEqualTo("AWS::::Account:111122223333");
            assertThat(resource.partitionAsString()).isEqualTo("aws-us-gov");
            assertThat(resource.region()).isEqualTo("us-gov-west-1");
        });
    }

    @Test
    void aPartitionThatTheFormatDoesNotKnowIsNotSaidOfTheResource() {
        AwsSecurityFinding finding = Asff.finding(
                Scene.passing(), Criterion.CIS, FindingContext.of("aws-eusc", Scene.NOON), "eusc-de-east-1");
        assertThat(finding.productArn()).startsWith("arn:aws-eusc:securityhub:eusc-de-east-1:");
        assertThat(finding.resources().get(0).partitionAsString()).isNull();
    }

    @Test
    void itSaysWhenItWasMadeAndWhenItWasFound() {
        FindingContext occasion =
                new FindingContext("aws", Scene.NOON, Instant.parse("2026-09-01T00:00:00.123456789Z"));
        AwsSecurityFinding finding = Asff.finding(Scene.passing(), Criterion.CIS, occasion, "eu-west-1");
        assertThat(finding.createdAt()).isEqualTo("2026-08-20T12:00:00Z");
        assertThat(finding.updatedAt()).isEqualTo("2026-09-01T00:00:00.123Z");
    }

    @Test
    void itsIdTellsTheAccountAndTheCriterionAndNothingElse() {
        AwsSecurityFinding before = finding(Scene.failing(), Criterion.CIS);
        AwsSecurityFinding after = Asff.finding(
                Scene.passing(), Criterion.CIS, FindingContext.of("aws", Scene.NOON.plusSeconds(3600)), "us-east-1");
        assertThat(before.id())
                .isEqualTo(after.id())
                .isEqualTo("trailproof/cloudtrail-enabled-in-all-regions/cis/111122223333");
        assertThat(before.generatorId()).isEqualTo("trailproof/cloudtrail-enabled-in-all-regions/cis");
        assertThat(finding(Scene.failing(), Criterion.SECURITY_HUB).id())
                .isEqualTo("trailproof/cloudtrail-enabled-in-all-regions/security-hub/111122223333");
    }

    @Test
    void anAccountThatFailsIsFailedWithHighSeverityAndEachReason() {
        AwsSecurityFinding finding = finding(Scene.failing(), Criterion.CIS);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.FAILED);
        assertThat(finding.severity().label()).isEqualTo(SeverityLabel.HIGH);
        assertThat(finding.compliance().statusReasons())
                .containsExactly(
                        StatusReason.builder()
                                .reasonCode("MULTI_REGION")
                                .description("trail " + Scene.ARN
                                        + ": it records in one region only: IsMultiRegionTrail is false")
                                .build(),
                        StatusReason.builder()
                                .reasonCode("LOGGING")
                                .description("trail " + Scene.ARN + ": it is not logging: IsLogging is false")
                                .build());
        assertThat(finding.description())
                .startsWith(
                        "Account 111122223333 is FAIL by CIS AWS Foundations Benchmark, control 3.1. Trail " + Scene.ARN
                                + ": it records in one region only: IsMultiRegionTrail is false; it is not logging:"
                                + " IsLogging is false.");
        assertThat(finding.remediation().recommendation().text())
                .contains("update-trail --is-multi-region-trail", "start-logging");
        assertThat(finding.remediation().recommendation().url()).startsWith("https://docs.aws.amazon.com/securityhub/");
    }

    @Test
    void anAccountWithoutTrailsSaysSo() {
        AwsSecurityFinding finding = finding(Scene.withoutTrail(), Criterion.CIS);
        assertThat(finding.compliance().statusReasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.reasonCode()).isEqualTo("NO_TRAIL"));
        assertThat(finding.remediation().recommendation().text()).startsWith("Create a multi-region trail");
        assertThat(finding.productFields()).doesNotContainKey("trailproof/Trail");
    }

    @Test
    void anAccountThatPassesIsPassedWithoutReasons() {
        AwsSecurityFinding finding = finding(Scene.passing(), Criterion.CIS);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.PASSED);
        assertThat(finding.compliance().hasStatusReasons()).isFalse();
        assertThat(finding.severity().label()).isEqualTo(SeverityLabel.INFORMATIONAL);
        assertThat(finding.remediation().recommendation().text()).isEqualTo("Nothing has to be changed.");
        assertThat(finding.description()).contains("IsMultiRegionTrail is true, IsLogging is true");
    }

    @Test
    void anOpenAccountIsNotAvailableWithTheCallsAndPermissionsThatWouldSettleIt() {
        AwsSecurityFinding finding = finding(Scene.open(), Criterion.CIS);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.NOT_AVAILABLE);
        assertThat(finding.severity().label()).isEqualTo(SeverityLabel.MEDIUM);
        String missing = "GetTrailStatus for " + Scene.ARN
                + " in us-east-1 answered AccessDeniedException, which needs cloudtrail:GetTrailStatus";
        assertThat(finding.compliance().statusReasons())
                .containsExactly(StatusReason.builder()
                        .reasonCode("MISSING_EVIDENCE")
                        .description(missing)
                        .build());
        assertThat(finding.productFields())
                .contains(
                        entry("trailproof/Verdict/CIS", "INDETERMINATE"),
                        entry("trailproof/MissingCount", "1"),
                        entry("trailproof/Missing/1", missing),
                        entry("trailproof/IamActions", "cloudtrail:GetTrailStatus"),
                        entry("trailproof/Requirement/MULTI_REGION", "SATISFIED: IsMultiRegionTrail is true"));
        assertThat(finding.remediation().recommendation().text()).startsWith("Allow cloudtrail:GetTrailStatus");
    }

    @Test
    void interruptionsAndPaidCopiesAreShownBesideAVerdictThatPasses() {
        AwsSecurityFinding finding = finding(Scene.withCopy(), Criterion.CIS);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.PASSED);
        assertThat(finding.productFields())
                .contains(
                        entry("trailproof/WarningCount", "1"),
                        entry(
                                "trailproof/Warning/1",
                                "logging by main was off for up to 2 days, from 2026-08-01T09:00:00Z to"
                                        + " 2026-08-03T09:00:00Z; there may be no log files of that time"),
                        entry("trailproof/RedundantTrailCount", "1"),
                        entry(
                                "trailproof/RedundantTrail/1",
                                "every management event that other (us-east-1) records is already recorded by main"
                                        + " (us-east-1): a paid copy"));
    }

    @Test
    void gapsAndFailedDeliveriesAreShownBesideAVerdictThatPasses() {
        AwsSecurityFinding finding = finding(Scene.withGap(), Criterion.CIS);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.PASSED);
        assertThat(finding.productFields())
                .contains(entry("trailproof/GapCount", "1"), entry("trailproof/DeliveryWarningCount", "1"))
                .hasEntrySatisfying(
                        "trailproof/Gap/1",
                        text -> assertThat(text)
                                .isEqualTo(
                                        "KMS events, reads and writes, in every region; e.g. kms.amazonaws.com Decrypt in"
                                                + " us-east-1 is not recorded"))
                .hasEntrySatisfying(
                        "trailproof/DeliveryWarning/1",
                        text -> assertThat(text)
                                .startsWith("the last delivery of ")
                                .contains(" to S3 failed: NoSuchBucket"));
        assertThat(finding.description()).contains("is not recorded", "NoSuchBucket");
    }

    @Test
    void aGapNamesItsRegion() {
        Assessment oneRegion =
                Scene.assess("{'accountId':'111122223333','describeTrails':{'us-east-1':{'trailList':[]}}}");
        assertThat(finding(oneRegion, Criterion.CIS).productFields())
                .contains(entry(
                        "trailproof/Gap/1",
                        "reads and writes, in us-east-1, and of IAM and other global services; e.g. ec2.amazonaws.com"
                                + " RunInstances in us-east-1 is not recorded"));
    }

    @Test
    void aGapIsWhyCompleteCoverageFails() {
        AwsSecurityFinding finding = finding(Scene.withGap(), Criterion.COMPLETE);
        assertThat(finding.compliance().status()).isEqualTo(ComplianceStatus.FAILED);
        assertThat(finding.compliance().statusReasons())
                .extracting(StatusReason::reasonCode)
                .containsExactly("UNRECORDED_EVENTS");
        assertThat(finding.description()).containsOnlyOnce("is not recorded");
    }

    @Test
    void anUpdateChangesSeverityAndTypesToo() {
        AwsSecurityFinding finding = finding(Scene.open(), Criterion.SECURITY_HUB);
        assertThat(finding.findingProviderFields().severity().label())
                .isEqualTo(finding.severity().label());
        assertThat(finding.findingProviderFields().types()).isEqualTo(finding.types());
        assertThat(finding.types())
                .containsExactly("Software and Configuration Checks/Industry and Regulatory Standards/"
                        + "AWS Foundational Security Best Practices");
    }

    @Test
    void whatBelongsToWhoeverInvestigatesIsLeftAlone() {
        AwsSecurityFinding finding = finding(Scene.failing(), Criterion.CIS);
        assertThat(finding.note()).isNull();
        assertThat(finding.workflow()).isNull();
        assertThat(finding.hasUserDefinedFields()).isFalse();
        assertThat(finding.verificationState()).isNull();
    }

    @Test
    void itNamesTheRequirementsItServes() {
        assertThat(finding(Scene.passing(), Criterion.CIS).compliance().relatedRequirements())
                .contains(
                        "CIS AWS Foundations Benchmark v1.2.0/2.1",
                        "CIS AWS Foundations Benchmark v3.0.0/3.1",
                        "CIS AWS Foundations Benchmark v7.0.0/4.1",
                        "NIST.800-53.r5 AC-2(4)")
                .hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void noTrailsNameReachesTheAdvice() {
        String hostile = Scene.ARN + "; rm -rf ~";
        Assessment assessment = Scene.assess("{'accountId':'111122223333','describeTrails':{'us-east-1':{'trailList':"
                + "[{'TrailARN':'" + hostile + "','HomeRegion':'us-east-1','IsMultiRegionTrail':false}]}}}");
        for (Criterion criterion : Criterion.values()) {
            assertThat(finding(assessment, criterion)
                            .remediation()
                            .recommendation()
                            .text())
                    .doesNotContain("rm -rf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu west", "eu-west-1:x", "EU", "too-long-to-be-one"})
    void aRegionThatCannotBeOneIsRefused(String region) {
        assertThatThrownBy(() -> Asff.finding(Scene.passing(), Criterion.CIS, Scene.OCCASION, region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a region such as `eu-west-1`, found `" + region + "`");
    }
}
