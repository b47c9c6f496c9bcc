package io.github.trailproof.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.coverage.Account;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.facts.SelectorsInForce.Question;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectorsInForceTest {

    private static final TrailArn ARN = Account.arn("us-east-1", "main");
    private static final AdvancedEventSelector EVERYTHING = selector("eventCategory", "Management");
    private static final AdvancedEventSelector UNCLEAR = AdvancedEventSelector.builder()
            .addFieldSelectors(EVERYTHING.fieldSelectors().get(0))
            .addFieldSelectors(selector("weather", "rain").fieldSelectors().get(0))
            .build();

    private static AdvancedEventSelector selector(String field, String value) {
        return AdvancedEventSelector.builder()
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field(field)
                        .addEqualTo(value)
                        .build())
                .build();
    }

    private static SelectorsInForce answered(Optional<String> providedBy, AdvancedEventSelector... selectors) {
        Trail trail = Trail.builder().trailArn(ARN).build();
        EventSelectors answer =
                EventSelectors.builder().addAdvancedEventSelectors(selectors).build();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(Account.OWN)
                .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                .putSelectors(ARN, new Evidence.Known<>(answer, providedBy))
                .build();
        return TrailFacts.of(evidence.observedTrails().get(0), evidence).selectors();
    }

    @Test
    void whatOneSelectorAnswersAnotherDoesNotLeaveOpen() {
        Fact answered = answered(Optional.empty(), EVERYTHING, UNCLEAR).fact(Question.ALL);
        assertThat(answered.value()).isEqualTo(Ternary.TRUE);
        assertThat(answered.missing()).isEmpty();
        Fact open = answered(Optional.empty(), UNCLEAR).fact(Question.ALL);
        assertThat(open.value()).isEqualTo(Ternary.UNKNOWN);
        assertThat(open.missing()).hasSize(1);
    }

    @Test
    void besideASelectorThatTakesEverythingNoneIsMissed() {
        assertThat(answered(Optional.empty(), EVERYTHING, UNCLEAR).missing()).isEmpty();
        assertThat(answered(Optional.empty(), UNCLEAR).missing()).hasSize(1);
    }

    @Test
    void whoWasAnsweredIsSaidOnceOfTheSelectors() {
        SelectorsInForce selectors = answered(Optional.of("999988887777"), EVERYTHING);
        assertThat(selectors.fact(Question.MANAGEMENT).finding())
                .isInstanceOfSatisfying(
                        Finding.FromAccount.class,
                        found -> assertThat(found.accountId()).isEqualTo("999988887777"));
        assertThat(selectors.fact(Question.ALL_BUT_EXCLUSIONS).finding())
                .isEqualTo(new SelectorFinding.NotRestricted("readOnly"));
        assertThat(selectors.fact(Question.ALL).finding()).isEqualTo(new SelectorFinding.NotRestricted("eventSource"));
    }
}
