package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

@Tag("thorough")
class SeedProperties {

    private static final SimulatedAws SIMULATOR = SimulatedAws.start();

    @Property(tries = 200)
    @Label("what the SDK reads of a seeded account is its actual state, and the evidence that it was seeded with")
    void readable(@ForAll("accounts") AccountEvidence evidence) {
        SIMULATOR.seed(evidence);
        AccountEvidence actual = SIMULATOR.actualState(evidence.accountId());

        try (Clients clients = Clients.of(SIMULATOR, evidence.accountId())) {
            assertThat(new SdkReading(clients, evidence.accountId()).everything(evidence.effectivePartition()))
                    .isEqualTo(actual);
        }
        assertThat(actual.enabledRegions()).isEqualTo(evidence.enabledRegions());
        assertThat(actual.listings().keySet()).isEqualTo(evidence.listings().keySet());
        actual.listings()
                .forEach((region, listing) -> assertThat(trails(listing))
                        .containsExactlyInAnyOrderElementsOf(
                                trails(evidence.listings().get(region))));
        for (ObservedTrail trail : evidence.observedTrails()) {
            TrailArn arn = trail.trailArn();
            assertThat(actual.status(arn)).isEqualTo(evidence.status(arn));
            assertThat(actual.selectors(arn)).isEqualTo(evidence.selectors(arn));
        }
    }

    private static List<Trail> trails(@Nullable Evidence<TrailListing> listing) {
        return Optional.ofNullable(listing)
                .flatMap(Evidence::value)
                .orElseThrow()
                .trails();
    }

    @Property(tries = 100)
    @Label("an event is logged by some trail just if the reference recorder says that the account records it")
    void recording(@ForAll("accounts") AccountEvidence evidence) {
        SIMULATOR.seed(evidence);
        ReferenceRecorder recorder = new ReferenceRecorder(evidence);
        Set<String> trails = Set.copyOf(evidence.observedTrails().stream()
                .map(ObservedTrail::trailArn)
                .map(Object::toString)
                .toList());

        List<ManagementEvent> events = Universe.of(evidence, 100);
        for (ManagementEvent event : events.subList(0, Math.min(100, events.size()))) {
            var logging = SIMULATOR.recording(evidence.accountId(), event);
            assertThat(recorder.recorded(event) == Recording.CERTAINLY).isEqualTo(!logging.isEmpty());
            assertThat(trails)
                    .containsAll(logging.stream().map(Object::toString).toList());
        }
    }

    @Property(tries = 100)
    @Label("evidence with a piece missing cannot be seeded")
    void missing(@ForAll("incomplete") AccountEvidence evidence) {
        assertThatThrownBy(() -> SIMULATOR.seed(evidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be seeded");
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.fullyKnown();
    }

    @Provide
    Arbitrary<AccountEvidence> incomplete() {
        return Arbitraries.of(Operation.values()).flatMap(Accounts::withholding);
    }

    @AfterContainer
    static void stop() {
        SIMULATOR.close();
    }
}
