package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.facts.Ternary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final Scope EAST = Scope.region("us-east-1");
    private static final Scope WEST = Scope.region("eu-west-1");
    private static final TextPattern KMS = TextPattern.one("kms.amazonaws.com");
    private static final TextPattern S3 = TextPattern.one("s3.amazonaws.com");

    private static ManagementEvent event(Scope scope, ReadWrite readWrite, String source) {
        return new ManagementEvent(scope, readWrite, source, "Call", "Type", "arn", "true");
    }

    private static EventPattern pattern(Map<EventField, List<TextPattern>> conditions, ReadWrite... readWrite) {
        return new EventPattern(new TreeSet<>(Arrays.asList(readWrite)), conditions);
    }

    private static Gap gap(boolean certain, EventPattern events, List<EventPattern> except, Scope... scopes) {
        Witness witness = new Witness(event(scopes[0], ReadWrite.READ, "x"), false);
        return new Gap(
                certain,
                new TreeSet<>(Arrays.asList(scopes)),
                false,
                new TreeSet<>(),
                events,
                except,
                witness,
                Optional.empty());
    }

    @Test
    void aPatternHoldsWhatEveryConditionAllows() {
        EventPattern pattern = pattern(
                Map.of(
                        EventField.EVENT_SOURCE,
                        List.of(KMS, S3),
                        EventField.EVENT_NAME,
                        List.of(TextPattern.one("Call"))),
                ReadWrite.READ);
        assertThat(pattern.contains(event(EAST, ReadWrite.READ, "kms.amazonaws.com")))
                .isTrue();
        assertThat(pattern.contains(event(EAST, ReadWrite.READ, "s3.amazonaws.com")))
                .isTrue();
        assertThat(pattern.contains(event(EAST, ReadWrite.WRITE, "s3.amazonaws.com")))
                .isFalse();
        assertThat(pattern.contains(event(EAST, ReadWrite.READ, "x"))).isFalse();
        assertThat(pattern(Map.of(), ReadWrite.READ).contains(event(EAST, ReadWrite.READ, "x")))
                .isTrue();
    }

    @Test
    void aGapHoldsItsEventsInItsScopesButForTheExceptions() {
        EventPattern both = pattern(Map.of(), ReadWrite.READ, ReadWrite.WRITE);
        EventPattern kmsReads = pattern(Map.of(EventField.EVENT_SOURCE, List.of(KMS)), ReadWrite.READ);
        Gap gap = gap(true, both, List.of(kmsReads), EAST);
        assertThat(gap.contains(event(EAST, ReadWrite.WRITE, "kms.amazonaws.com")))
                .isTrue();
        assertThat(gap.contains(event(EAST, ReadWrite.READ, "kms.amazonaws.com")))
                .isFalse();
        assertThat(gap.contains(event(WEST, ReadWrite.WRITE, "kms.amazonaws.com")))
                .isFalse();
        assertThat(gap(true, kmsReads, List.of(), EAST).contains(event(EAST, ReadWrite.READ, "x")))
                .isFalse();
    }

    @Test
    void aGapInTheOtherRegionsHoldsEventsOfEveryRegionThatIsNotNamed() {
        EventPattern reads = pattern(Map.of(), ReadWrite.READ);
        Witness witness = new Witness(event(WEST, ReadWrite.READ, "x"), false);
        Gap gap = new Gap(
                false,
                new TreeSet<>(List.of(Scope.OTHER_REGIONS)),
                false,
                new TreeSet<>(List.of("us-east-1")),
                reads,
                List.of(),
                witness,
                Optional.empty());
        assertThat(gap.contains(event(WEST, ReadWrite.READ, "x"))).isTrue();
        assertThat(gap.contains(event(EAST, ReadWrite.READ, "x"))).isFalse();
        assertThat(gap.contains(event(Scope.OTHER_REGIONS, ReadWrite.READ, "x")))
                .isTrue();
        assertThat(gap.contains(event(Scope.GLOBAL_SERVICES, ReadWrite.READ, "x")))
                .isFalse();
        assertThat(gap(false, reads, List.of(), WEST).contains(event(EAST, ReadWrite.READ, "x")))
                .isFalse();
    }

    @Test
    void severalPatternsOfAFieldReadAsAList() {
        Gap gap =
                gap(true, pattern(Map.of(EventField.EVENT_SOURCE, List.of(KMS, S3)), ReadWrite.READ), List.of(), EAST);
        assertThat(gap.eventSources()).isEqualTo("kms.amazonaws.com, s3.amazonaws.com");
        assertThat(gap.text(EventField.EVENT_TYPE)).isEqualTo("*");
        assertThat(gap.readWrite()).containsExactly(ReadWrite.READ);
    }

    @Test
    void certainAndWideGapsComeFirst() {
        EventPattern reads = pattern(Map.of(), ReadWrite.READ);
        EventPattern writes = pattern(Map.of(), ReadWrite.WRITE);
        EventPattern kms = pattern(Map.of(EventField.EVENT_SOURCE, List.of(KMS)), ReadWrite.READ);
        EventPattern s3 = pattern(Map.of(EventField.EVENT_SOURCE, List.of(S3)), ReadWrite.READ);
        List<Gap> expected = List.of(
                gap(true, writes, List.of(), EAST, WEST),
                gap(true, writes, List.of(), WEST),
                gap(true, reads, List.of(), EAST),
                gap(true, writes, List.of(), EAST),
                gap(true, kms, List.of(), EAST, WEST),
                gap(true, kms, List.of(), EAST),
                gap(true, s3, List.of(), EAST),
                gap(false, reads, List.of(), EAST, WEST));
        List<Gap> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);
        reversed.sort(GapWriter.ORDER);
        assertThat(reversed).isEqualTo(expected);
    }

    @Test
    void scopesAreOrderedRegionsFirst() {
        assertThat(new TreeSet<>(List.of(Scope.GLOBAL_SERVICES, Scope.OTHER_REGIONS, EAST, WEST)))
                .hasToString("[eu-west-1, us-east-1, other regions, global]");
        assertThat(EAST).isEqualByComparingTo(Scope.region("us-east-1"));
    }

    @Test
    void anEventHoldsATextInEachField() {
        ManagementEvent event = new ManagementEvent(EAST, ReadWrite.READ, "source", "name", "type", "arn", "true");
        assertThat(Arrays.stream(EventField.values()).map(event::text))
                .containsExactly("source", "name", "type", "arn", "true");
    }

    @Test
    void fieldsAreKnownAsSelectorsNameThem() {
        assertThat(Arrays.stream(EventField.values()).map(EventField::apiName))
                .containsExactly(
                        "eventSource", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");
        for (EventField field : EventField.values()) {
            assertThat(EventField.named(field.apiName())).contains(field);
        }
        assertThat(EventField.named("EventSource")).isEmpty();
        assertThat(EventField.named("readOnly")).isEmpty();
    }

    @Test
    void unknownAndFalseIsFalseAndUnknownAndTrueIsUnknown() {
        for (Ternary value : Ternary.values()) {
            assertThat(value.and(Ternary.TRUE)).isEqualTo(value);
            assertThat(Ternary.TRUE.and(value)).isEqualTo(value);
            assertThat(value.and(Ternary.FALSE)).isEqualTo(Ternary.FALSE);
            assertThat(Ternary.FALSE.and(value)).isEqualTo(Ternary.FALSE);
        }
        assertThat(Ternary.UNKNOWN.and(Ternary.UNKNOWN)).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void everyKnownCallIsOneOfAService() {
        assertThat(KnownCall.ALL).doesNotHaveDuplicates().allSatisfy(call -> {
            assertThat(call.eventSource()).matches("[a-z0-9]+\\.amazonaws\\.com");
            assertThat(call.eventName()).matches("[A-Z][A-Za-z0-9_]+");
        });
        assertThat(KnownCall.ALL.stream().filter(KnownCall::isGlobal).map(KnownCall::eventSource))
                .containsOnly("iam.amazonaws.com", "sts.amazonaws.com", "cloudfront.amazonaws.com");
    }
}
