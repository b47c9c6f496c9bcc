package io.github.trailproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.Witness;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GapWordsTest {

    private static final Scope EAST = Scope.region("us-east-1");
    private static final Scope WEST = Scope.region("us-west-2");
    private static final List<ReadWrite> BOTH = List.of(ReadWrite.READ, ReadWrite.WRITE);

    private static Gap gap(
            List<Scope> scopes,
            boolean everyRegion,
            List<String> outside,
            List<ReadWrite> readWrite,
            Map<EventField, List<TextPattern>> conditions) {
        ManagementEvent event = new ManagementEvent(
                scopes.get(0), readWrite.get(0), "ec2.amazonaws.com", "RunInstances", "AwsApiCall", "arn", "false");
        return new Gap(
                true,
                new TreeSet<>(scopes),
                everyRegion,
                new TreeSet<>(outside),
                new EventPattern(new TreeSet<>(readWrite), conditions),
                List.of(),
                new Witness(event, true),
                Optional.empty());
    }

    private static Map<EventField, List<TextPattern>> sources(TextPattern... patterns) {
        return Map.of(EventField.EVENT_SOURCE, List.of(patterns));
    }

    private static TextPattern everythingBut(String... sources) {
        return new TextPattern(Optional.empty(), "", "", List.of(sources), List.of(), List.of());
    }

    @Test
    void theRegionsAreNamedInTheShorterWay() {
        assertThat(Wording.what(gap(List.of(EAST, WEST), false, List.of("eu-west-1"), BOTH, Map.of())))
                .isEqualTo("reads and writes, in every region but eu-west-1");
        assertThat(Wording.what(gap(List.of(EAST), false, List.of("eu-west-1", "eu-west-2"), BOTH, Map.of())))
                .isEqualTo("reads and writes, in us-east-1");
        assertThat(Wording.what(gap(List.of(EAST, Scope.OTHER_REGIONS), false, List.of(), BOTH, Map.of())))
                .isEqualTo("reads and writes, in us-east-1 and any other region");
    }

    @Test
    void theGlobalServicesAreNamedWhereTheGapConcernsThem() {
        assertThat(Wording.what(gap(List.of(EAST, Scope.GLOBAL_SERVICES), true, List.of(), BOTH, Map.of())))
                .isEqualTo("every management event");
        assertThat(Wording.what(gap(List.of(EAST), true, List.of(), List.of(ReadWrite.READ), Map.of())))
                .isEqualTo("reads, in every region, but not of global services");
        assertThat(Wording.what(gap(List.of(EAST, Scope.GLOBAL_SERVICES), false, List.of("x-1"), BOTH, Map.of())))
                .isEqualTo("reads and writes, in us-east-1, and of IAM and other global services");
        assertThat(Wording.what(
                        gap(List.of(Scope.GLOBAL_SERVICES), false, List.of(), List.of(ReadWrite.WRITE), Map.of())))
                .isEqualTo("events of IAM and other global services, writes");
    }

    @Test
    void servicesWithoutGlobalEventsConcernNoGlobalServices() {
        Gap kms = gap(
                List.of(EAST, Scope.GLOBAL_SERVICES),
                true,
                List.of(),
                BOTH,
                sources(TextPattern.one("kms.amazonaws.com"), TextPattern.one("rdsdata.amazonaws.com")));
        assertThat(kms.isRegionalOnly()).isTrue();
        assertThat(kms.concernsGlobalServices()).isFalse();
        assertThat(Wording.what(kms)).isEqualTo("KMS and RDS Data API events, reads and writes, in every region");
    }

    @Test
    void sourcesAndFurtherFieldsAreQuoted() {
        assertThat(Wording.what(gap(List.of(EAST), true, List.of(), BOTH, sources(everythingBut("a.com", "b.com")))))
                .isEqualTo("events of every source except `a.com, b.com`, reads and writes, in every region, but not of"
                        + " global services");
        assertThat(Wording.gap(gap(
                        List.of(EAST),
                        false,
                        List.of(),
                        BOTH,
                        Map.of(EventField.EVENT_TYPE, List.of(TextPattern.one("AwsApiCall"))))))
                .isEqualTo(
                        "reads and writes, eventType `AwsApiCall`, in us-east-1; e.g. ec2.amazonaws.com RunInstances,"
                                + " eventType `AwsApiCall`, in us-east-1 is not recorded");
    }
}
