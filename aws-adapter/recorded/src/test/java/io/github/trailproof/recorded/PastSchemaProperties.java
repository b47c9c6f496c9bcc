package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.TrailEffect;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.recorded.assessment.Lines;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.generate.Selectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class PastSchemaProperties {

    private static final Instant BEGIN = Instant.parse("2026-09-10T08:00:00Z");
    private static final int SECONDS = 3_600;
    private static final Window WINDOW = new Window(BEGIN, BEGIN.plusSeconds(SECONDS));

    @Property(tries = 50)
    @Label("comparisons that are written are valid by their schema")
    void comparisons(@ForAll("accounts") AccountEvidence before, @ForAll Random random) {
        AccountEvidence.Builder changed = before.toBuilder();
        before.statuses().keySet().forEach(arn -> {
            if (random.nextBoolean()) {
                changed.putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder()
                                .isLogging(random.nextBoolean())
                                .build()));
            }
        });
        before.selectors().keySet().stream()
                .limit(1)
                .forEach(arn -> changed.putSelectors(
                        arn, Evidence.known(EventSelectors.builder().build())));
        AccountEvidence after = changed.build();

        assertThat(Schemas.comparison(Lines.write(Comparison.of(before, after))))
                .isEmpty();
        assertThat(Schemas.comparison(Lines.write(Comparison.ofPlan(after, before))))
                .isEmpty();
    }

    @Property(tries = 50)
    @Label("timelines that are written are valid by their schema")
    void timelines(@ForAll("accounts") AccountEvidence account, @ForAll("acts") List<Act> acts) {
        List<TrailArn> trails = List.copyOf(account.statuses().keySet());
        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation.Snapshot(account.toBuilder()
                .collectedFrom(BEGIN.minusSeconds(90))
                .collectedAt(BEGIN.minusSeconds(60))
                .build()));
        observations.add(new Observation.Whole(
                Place.everything(account.accountId()), new Window(BEGIN.minusSeconds(600), WINDOW.to())));
        if (!trails.isEmpty()) {
            acts.forEach(act -> observations.add(act.on(trails.get(act.trail() % trails.size()))));
        }

        assertThat(Schemas.timeline(Lines.write(Timeline.of(account.accountId(), observations, WINDOW))))
                .isEmpty();
    }

    /** A call on one of an account's trails. */
    record Act(int trail, int second, Caller caller, TrailEffect effect) {

        Observation on(TrailArn arn) {
            ChangeCall call = new ChangeCall(BEGIN.plusSeconds(second), "Call", Optional.of("id " + second), caller);
            return new Observation.Call(arn, call, effect);
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<TrailEffect> effects = Arbitraries.oneOf(
                Arbitraries.of(new TrailEffect.Started(), new TrailEffect.Stopped(), new TrailEffect.Deleted()),
                Selectors.any().optional().map(TrailEffect.SelectorsPut::new));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, SECONDS - 1),
                        callers(),
                        effects)
                .as(Act::new)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Caller> callers() {
        Arbitrary<Optional<String>> text =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(5).optional();
        return Combinators.combine(text, text, text, text, text, text).as(Caller::new);
    }
}
