package io.github.trailproof.findings.asff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.findings.Scene;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.ComplianceStatus;

@Tag("thorough")
class AsffProperties {

    /** What the service asks of most texts: something that is no blank, on one line. */
    private static final Pattern NON_EMPTY = Pattern.compile(".*\\S.*");

    private static AwsSecurityFinding finding(AccountEvidence evidence, Criterion criterion) {
        return Asff.finding(Cis31.assess(evidence), criterion, Scene.OCCASION, "us-east-1");
    }

    @Property
    @Label("every text keeps the length that ASFF allows")
    void lengths(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        AwsSecurityFinding finding = finding(evidence, criterion);

        assertThat(finding.id()).hasSizeBetween(1, 512);
        assertThat(finding.generatorId()).hasSizeBetween(1, 512);
        assertThat(finding.title()).hasSizeBetween(1, 256);
        assertThat(finding.description()).hasSizeBetween(1, 1024);
        assertThat(finding.remediation().recommendation().text()).hasSizeBetween(1, 512);
        assertThat(finding.types()).hasSizeBetween(1, 50);
        assertThat(finding.resources()).hasSizeBetween(1, 32);
        assertThat(finding.compliance().relatedRequirements()).hasSizeLessThanOrEqualTo(32);
        assertThat(finding.severity().original()).hasSizeBetween(1, 64);
        assertThat(finding.productFields()).hasSizeLessThanOrEqualTo(50).allSatisfy((name, value) -> {
            assertThat(name).hasSizeBetween(1, 128);
            assertThat(value).hasSizeBetween(1, 2048);
        });
    }

    @Property
    @Label("a finding is small enough to be sent as it is")
    void size(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        AwsSecurityFinding finding = finding(evidence, criterion);

        assertThat(SdkJson.bytes(finding)).hasSizeLessThanOrEqualTo(240_000);
        assertThat(Batches.of(List.of(finding))).containsExactly(List.of(finding));
    }

    @Property
    @Label("every text is one line without anything that does not show as itself")
    void plain(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        for (String text : texts(finding(evidence, criterion), new ArrayList<>())) {
            assertThat(text).matches(NON_EMPTY);
            assertThat(text.codePoints())
                    .noneMatch(point -> Character.getType(point) == Character.CONTROL
                            || Character.getType(point) == Character.FORMAT
                            || Character.getType(point) == Character.SURROGATE);
        }
    }

    @Property
    @Label("a finding has passed exactly if the verdict is PASS, and what is open is not available")
    void statuses(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        Assessment assessment = Cis31.assess(evidence);
        ComplianceStatus status = Asff.finding(assessment, criterion, Scene.OCCASION, "us-east-1")
                .compliance()
                .status();

        Verdict verdict = assessment.verdict(criterion);
        assertThat(status)
                .isEqualTo(
                        switch (verdict) {
                            case PASS -> ComplianceStatus.PASSED;
                            case FAIL -> ComplianceStatus.FAILED;
                            case INDETERMINATE -> ComplianceStatus.NOT_AVAILABLE;
                        });
    }

    @Property
    @Label("a finding that did not pass says why, and no other does")
    void reasons(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion criterion) {
        AwsSecurityFinding finding = finding(evidence, criterion);

        assertThat(finding.compliance().hasStatusReasons())
                .isEqualTo(finding.compliance().status() != ComplianceStatus.PASSED);
    }

    @Property
    @Label("the id is the same for the same account and criterion, and another for another")
    void ids(
            @ForAll("accounts") AccountEvidence one,
            @ForAll("accounts") AccountEvidence other,
            @ForAll Criterion criterion,
            @ForAll Criterion otherCriterion) {
        boolean same = one.accountId().equals(other.accountId()) && criterion == otherCriterion;

        assertThat(finding(one, criterion)
                        .id()
                        .equals(finding(other, otherCriterion).id()))
                .isEqualTo(same);
    }

    /** Every text of a finding, however deep. */
    private static List<String> texts(Object value, List<String> found) {
        if (value instanceof String text) {
            found.add(text);
        } else if (value instanceof SdkPojo object) {
            for (SdkField<?> field : object.sdkFields()) {
                texts(field.getValueOrDefault(object), found);
            }
        } else if (value instanceof Iterable<?> list) {
            list.forEach(element -> texts(element, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, element) -> {
                texts(name, found);
                texts(element, found);
            });
        }
        return found;
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
