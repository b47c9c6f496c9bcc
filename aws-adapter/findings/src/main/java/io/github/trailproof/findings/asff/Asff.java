package io.github.trailproof.findings.asff;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.text.Advice;
import io.github.trailproof.findings.text.Control;
import io.github.trailproof.findings.text.Description;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Compliance;
import software.amazon.awssdk.services.securityhub.model.ComplianceStatus;
import software.amazon.awssdk.services.securityhub.model.Partition;
import software.amazon.awssdk.services.securityhub.model.RecordState;
import software.amazon.awssdk.services.securityhub.model.Resource;
import software.amazon.awssdk.services.securityhub.model.SeverityLabel;
import software.amazon.awssdk.services.securityhub.model.StatusReason;

/**
 * Obtains findings in the AWS Security Finding Format (ASFF), schema 2018-10-08, ready for Security Hub's
 * BatchImportFindings; {@link Batches} puts them together into requests.
 *
 * <p>Every finding belongs to the account's own default product, {@code product/<account>/default}, so it has to be
 * sent by that account, to the region it was made for. Its id is the same for the same account and criterion, so that
 * Security Hub updates what it has. A verdict that is open becomes NOT_AVAILABLE with severity MEDIUM: someone has to
 * look, though nothing is proven.
 *
 * <p>All texts keep ASFF's limits. There is no note: BatchImportFindings cannot update one, for notes belong to whoever
 * investigates. Gaps, missing evidence and failed deliveries are in the product fields instead.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class Asff {

    private static final String SCHEMA_VERSION = "2018-10-08";
    private static final int MOST_TITLE = 256;
    private static final int MOST_DESCRIPTION = 1024;
    private static final int MOST_RECOMMENDATION = 512;

    /** The format names no limit for reasons; these keep a finding small. */
    private static final int MOST_REASONS = 10;

    private static final int MOST_REASON = 512;

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,16}");

    private Asff() {}

    /**
     * Obtains the finding about one account by one criterion.
     *
     * @param assessment the account's assessment
     * @param criterion which of its verdicts
     * @param occasion the partition and the times
     * @param region the region of Security Hub that it will be sent to, such as {@code eu-west-1}
     * @return a finding for BatchImportFindings
     * @throws IllegalArgumentException if the region cannot be one
     */
    public static AwsSecurityFinding finding(
            Assessment assessment, Criterion criterion, FindingContext occasion, String region) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("expected a region such as `eu-west-1`, found `" + region + "`");
        }
        CriterionResult result = assessment.result(criterion);
        String account = assessment.accountId();
        SeverityLabel severity = severity(result.verdict());
        return AwsSecurityFinding.builder()
                .schemaVersion(SCHEMA_VERSION)
                .id(Control.findingId(criterion, account))
                .productArn("arn:" + occasion.partition() + ":securityhub:" + region + ":" + account + ":product/"
                        + account + "/default")
                .productName(Control.PRODUCT)
                .companyName(Control.PRODUCT)
                .generatorId(Control.generatorId(criterion))
                .awsAccountId(account)
                .createdAt(occasion.createdAt().toString())
                .updatedAt(occasion.updatedAt().toString())
                .types(type(criterion))
                .severity(
                        label -> label.label(severity).original(result.verdict().name()))
                // An update changes these here only; the ones above are for new findings.
                .findingProviderFields(fields -> fields.types(type(criterion))
                        .severity(label ->
                                label.label(severity).original(result.verdict().name())))
                .title(PlainText.of(Control.title(criterion), MOST_TITLE))
                .description(PlainText.of(Description.of(assessment, criterion), MOST_DESCRIPTION))
                .remediation(remediation -> remediation.recommendation(recommendation -> recommendation
                        .text(PlainText.of(Advice.brief(result), MOST_RECOMMENDATION))
                        .url(Control.remediationLink(occasion.partition()))))
                .productFields(ProductFields.of(assessment, result))
                .resources(resource(account, occasion.partition(), region))
                .compliance(compliance(assessment, result))
                .recordState(RecordState.ACTIVE)
                .build();
    }

    private static Resource resource(String account, String partition, String region) {
        Resource.Builder resource = Resource.builder()
                .type("AwsAccount")
                .id("AWS::::Account:" + account)
                .region(region);
        // The format knows three partitions only.
        boolean known = Partition.knownValues().contains(Partition.fromValue(partition));
        return known ? resource.partition(partition).build() : resource.build();
    }

    private static SeverityLabel severity(Verdict verdict) {
        return switch (verdict) {
            case PASS -> SeverityLabel.INFORMATIONAL;
            case FAIL -> SeverityLabel.HIGH;
            case INDETERMINATE -> SeverityLabel.MEDIUM;
        };
    }

    private static String type(Criterion criterion) {
        return switch (criterion) {
            case CIS ->
                "Software and Configuration Checks/Industry and Regulatory Standards/CIS AWS Foundations Benchmark";
            case SECURITY_HUB ->
                "Software and Configuration Checks/Industry and Regulatory Standards/AWS Foundational Security Best"
                        + " Practices";
            case COMPLETE -> "Software and Configuration Checks/AWS Security Best Practices";
        };
    }

    private static Compliance compliance(Assessment assessment, CriterionResult result) {
        List<StatusReason> reasons = Description.obstacles(assessment, result.criterion()).stream()
                .limit(MOST_REASONS)
                .map(reason -> StatusReason.builder()
                        .reasonCode(reason.code().name())
                        .description(PlainText.of(Description.reason(reason), MOST_REASON))
                        .build())
                .toList();
        Compliance.Builder compliance =
                Compliance.builder().status(status(result.verdict())).relatedRequirements(Control.requirements());
        return reasons.isEmpty()
                ? compliance.build()
                : compliance.statusReasons(reasons).build();
    }

    private static ComplianceStatus status(Verdict verdict) {
        return switch (verdict) {
            case PASS -> ComplianceStatus.PASSED;
            case FAIL -> ComplianceStatus.FAILED;
            case INDETERMINATE -> ComplianceStatus.NOT_AVAILABLE;
        };
    }
}
