package io.github.trailproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationProperties {

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }

    @Property
    @Label("Every account is explained, each sentence on one line that shows all it holds")
    void plain(@ForAll("accounts") AccountEvidence evidence) {
        Explanation explanation = Explanation.of(Cis31.assess(evidence));
        for (String text : texts(explanation)) {
            assertThat(text).isNotBlank().isEqualTo(PlainText.of(text));
        }
        for (Criterion criterion : Criterion.values()) {
            assertThat(explanation.text(criterion).lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).isEqualTo(PlainText.of(line)));
        }
    }

    @Property
    @Label("The explanation does not depend on the order of trails and selectors")
    void order(@ForAll("accounts") AccountEvidence evidence) {
        List<String> texts = texts(Explanation.of(Cis31.assess(evidence)));
        assertThat(texts(Explanation.of(Cis31.assess(backwards(evidence))))).isEqualTo(texts);
    }

    private static AccountEvidence backwards(AccountEvidence evidence) {
        AccountEvidence.Builder builder = evidence.toBuilder();
        evidence.listings()
                .forEach((region, listing) -> listing.value()
                        .ifPresent(known -> builder.putListing(
                                region, Evidence.known(known.withTrails(backwards(known.trails()))))));
        evidence.selectors()
                .forEach((arn, selectors) -> selectors
                        .value()
                        .ifPresent(known -> builder.putSelectors(
                                arn,
                                new Evidence.Known<>(
                                        EventSelectors.builder()
                                                .addAllEventSelectors(backwards(known.eventSelectors()))
                                                .addAllAdvancedEventSelectors(backwards(known.advancedEventSelectors()))
                                                .build(),
                                        evidence.selectors(arn) instanceof Evidence.Known<EventSelectors> whole
                                                ? whole.providedBy()
                                                : Optional.empty()))));
        return builder.build();
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards;
    }

    @Property
    @Label("An account has obstacles by a criterion exactly if it does not pass by it")
    void obstacles(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        Explanation explanation = Explanation.of(assessment);
        for (Criterion criterion : Criterion.values()) {
            assertThat(explanation.by(criterion).obstacles().isEmpty())
                    .isEqualTo(assessment.verdict(criterion) == Verdict.PASS);
        }
    }

    @Property
    @Label("That it takes several trails to record everything is said only where it does")
    void together(@ForAll("accounts") AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        if (texts(Explanation.of(assessment)).stream().anyMatch(text -> text.contains("no single one does"))) {
            assertThat(assessment.coverage().recordedBy()).hasSizeGreaterThan(1);
        }
    }

    private static List<String> texts(Explanation explanation) {
        List<Sentence> sentences = new ArrayList<>(explanation.gaps());
        sentences.addAll(explanation.open());
        sentences.addAll(explanation.warnings());
        sentences.addAll(explanation.copies());
        List<String> texts = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            CriterionExplanation by = explanation.by(criterion);
            texts.add(by.headline());
            sentences.add(by.because());
            by.reasons().forEach(reason -> sentences.add(reason.sentence()));
            sentences.addAll(by.obstacles());
            sentences.addAll(by.differences());
        }
        sentences.forEach(sentence -> texts.add(sentence.text()));
        return texts;
    }
}
