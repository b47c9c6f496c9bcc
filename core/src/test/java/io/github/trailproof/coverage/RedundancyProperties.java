package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Redundancy where it is common: several trails that log, and select much the same. */
@Tag("thorough")
class RedundancyProperties {

    /** All regions of their partition, so that trails of one region can cover one of every region. */
    private static final List<String> REGIONS = List.of("cn-north-1", "cn-northwest-1");

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final String ORGANIZATION = "999988887777";

    /** A trail and the answers about it. */
    private record Answers(Trail trail, TrailStatus status, EventSelectors selectors) {

        boolean showsIn(String region) {
            return trail.isMultiRegionTrail().orElse(true)
                    || trail.trailArn().region().equals(region);
        }
    }

    @Property
    @Label("Of trails that select much the same, exactly those are redundant of which others certainly record all")
    void law(@ForAll("accounts") AccountEvidence evidence) {
        Laws.redundancyAgreesWithTheRecorder(Coverage::of, evidence);
    }

    @Property
    @Label("Without its redundant trails an account has the same gaps, and no redundant trail")
    void withoutThem(@ForAll("accounts") AccountEvidence evidence) {
        Coverage coverage = Coverage.of(evidence);
        AccountEvidence.Builder less = evidence.toBuilder();
        for (RedundantTrail copy : coverage.redundant()) {
            less.putStatus(
                    copy.trailArn(),
                    Evidence.known(TrailStatus.builder().isLogging(false).build()));
        }
        Coverage then = Coverage.of(less.build());
        assertThat(then.redundant()).isEmpty();
        assertThat(then.recordedBy()).isEqualTo(coverage.recordedBy());
        // The same events may be grouped into other gaps.
        for (ManagementEvent event : Universe.of(evidence)) {
            assertThat(gapsOf(event, then)).as(event.toString()).isEqualTo(gapsOf(event, coverage));
        }
    }

    /** Whether an event is in a gap, for certain or possibly. */
    private static Set<Boolean> gapsOf(ManagementEvent event, Coverage coverage) {
        return coverage.gaps().stream()
                .filter(gap -> gap.contains(event))
                .map(Gap::certain)
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Arbitraries.integers()
                .between(2, NAMES.size())
                .flatMap(count -> trails(NAMES.subList(0, count)))
                .map(RedundancyProperties::account)
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Answers>> trails(List<String> names) {
        List<Arbitrary<Answers>> trails =
                names.stream().map(RedundancyProperties::trail).toList();
        return Combinators.combine(trails).as(List::copyOf);
    }

    private static Arbitrary<Answers> trail(String name) {
        Arbitrary<Optional<Boolean>> multiRegion = Arbitraries.frequency(
                Tuple.of(4, Optional.of(true)), Tuple.of(4, Optional.of(false)), Tuple.of(1, Optional.empty()));
        Arbitrary<Optional<Boolean>> logging =
                Arbitraries.frequency(Tuple.of(8, Optional.of(true)), Tuple.of(1, Optional.empty()));
        Arbitrary<String> owner = Arbitraries.frequency(Tuple.of(3, Account.OWN), Tuple.of(1, ORGANIZATION));
        return Combinators.combine(Arbitraries.of(REGIONS), owner, multiRegion, logging, selectors())
                .as((home, account, multi, logs, selects) -> new Answers(
                        Trail.builder()
                                .trailArn(new TrailArn("aws-cn", home, account, name))
                                .isMultiRegionTrail(multi)
                                .includeGlobalServiceEvents(true)
                                .isOrganizationTrail(account.equals(ORGANIZATION))
                                .build(),
                        TrailStatus.builder().isLogging(logs).build(),
                        selects));
    }

    private static Arbitrary<EventSelectors> selectors() {
        Arbitrary<EventSelectors> basic = Combinators.combine(
                        Arbitraries.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY),
                        Arbitraries.of("kms.amazonaws.com", "rdsdata.amazonaws.com")
                                .list()
                                .ofMaxSize(1))
                .as((type, excluded) -> EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .addAllExcludeManagementEventSources(excluded)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(list -> EventSelectors.builder().addAllEventSelectors(list).build());
        Arbitrary<EventSelectors> advanced = Arbitraries.of(
                        condition("eventSource").addEqualTo("kms.amazonaws.com"),
                        condition("eventSource").addNotEquals("kms.amazonaws.com"),
                        condition("eventSource").addStartsWith("k"),
                        condition("readOnly").addEqualTo("true"),
                        condition("unheardOf").addEqualTo("x"))
                .map(RedundancyProperties::management);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(EventSelectors.defaultSelectors())),
                Tuple.of(3, basic),
                Tuple.of(2, advanced));
    }

    private static AdvancedFieldSelector.Builder condition(String field) {
        return AdvancedFieldSelector.builder().field(field);
    }

    private static EventSelectors management(AdvancedFieldSelector.Builder condition) {
        return EventSelectors.builder()
                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                        .addFieldSelectors(
                                condition("eventCategory")
                                        .addEqualTo("Management")
                                        .build(),
                                condition.build())
                        .build())
                .build();
    }

    private static AccountEvidence account(List<Answers> trails) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(Account.OWN)
                .partition("aws-cn")
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS)));
        for (String region : REGIONS) {
            Stream<Trail> shown =
                    trails.stream().filter(trail -> trail.showsIn(region)).map(Answers::trail);
            builder.putListing(region, Evidence.known(new TrailListing(shown.toList())));
        }
        for (Answers trail : trails) {
            builder.putStatus(trail.trail().trailArn(), Evidence.known(trail.status()));
            builder.putSelectors(trail.trail().trailArn(), Evidence.known(trail.selectors()));
        }
        return builder.build();
    }
}
