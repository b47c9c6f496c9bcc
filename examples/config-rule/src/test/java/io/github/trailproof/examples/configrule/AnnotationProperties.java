package io.github.trailproof.examples.configrule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.generate.TrailproofDomain;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Tag("thorough")
class AnnotationProperties {

    @Property
    @Domain(TrailproofDomain.class)
    @Label("the annotation of any account fits, on one line, and says the verdict")
    void fits(@ForAll AccountEvidence evidence, @ForAll Criterion criterion) {
        assertFits(Cis31.assess(evidence), criterion);
    }

    @Property
    @Domain(DomainContext.Global.class)
    @Label("a long or hostile name of a trail takes no more room than there is")
    void hostileNames(@ForAll("names") String name, @ForAll Criterion criterion) {
        TrailArn arn = new TrailArn("aws", "us-east-1", "111122223333", name);
        Trail trail = Trail.builder()
                .trailArn(arn)
                .homeRegion("us-east-1")
                .isMultiRegionTrail(true)
                .build();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                .putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .build();
        Assessment assessment = Cis31.assess(evidence);

        assertThat(assessment.verdict(criterion)).isEqualTo(Verdict.FAIL);
        assertFits(assessment, criterion);
        String annotation = Annotation.of(assessment, assessment.result(criterion));
        if (criterion == Criterion.COMPLETE) {
            assertThat(annotation).contains("trail/", " is not recorded");
        } else {
            assertThat(annotation).contains("IsLogging is false", "trail/", "not recorded: ");
        }
    }

    @Property
    @Label("a text that is cut keeps its characters whole")
    void cuts(@ForAll("names") String text) {
        String line = PlainText.of(text, 20);

        assertThat(line.length()).isLessThanOrEqualTo(20);
        assertThat(line.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(line.codePoints()).noneMatch(Character::isISOControl);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(300),
                Arbitraries.strings()
                        .withChars("a\n\u202e\ud83d\udc3e; ")
                        .ofMinLength(1)
                        .ofMaxLength(300),
                Arbitraries.of("\ud83d\udc3e".repeat(200), "a" + "\ud83d\udc3e".repeat(200), "x".repeat(5000)));
    }

    private static void assertFits(Assessment assessment, Criterion criterion) {
        CriterionResult result = assessment.result(criterion);
        String annotation = Annotation.of(assessment, result);
        assertThat(annotation).startsWith(result.verdict() + " by criterion ");
        assertThat(annotation.length()).isLessThanOrEqualTo(256);
        assertThat(annotation.codePoints())
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
