package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Law 7: what is collected assesses as what is there. */
@Tag("thorough")
class LiveEvidenceProperties {

    private static final List<Aws> STARTED = new ArrayList<>();

    @BeforeContainer
    static void start() {
        STARTED.add(new Aws());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    @Property(tries = 200)
    @Label("Asked everything, a living account assesses as its evidence, by either kind of client")
    void living(@ForAll("fullyKnown") AccountEvidence evidence, @ForAll boolean async) {
        STARTED.get(0).simulator().seed(evidence);

        Assessment expected = Cis31.assess(evidence);
        Assessment live = Cis31.assess(everything(evidence, async));
        assertThat(live.results()).isEqualTo(expected.results());
        assertThat(live.trails()).isEqualTo(expected.trails());
        assertThat(live.coverage()).isEqualTo(expected.coverage());
    }

    @Property(tries = 200)
    @Label("Asked until a criterion is decided, a living account has that criterion's verdict")
    void untilDecided(
            @ForAll("fullyKnown") AccountEvidence evidence, @ForAll Criterion criterion, @ForAll boolean async) {
        STARTED.get(0).simulator().seed(evidence);

        AccountEvidence live =
                collector(evidence, async).until(criterion).build().collect(evidence.accountId());
        assertThat(Cis31.assess(live).verdict(criterion))
                .isEqualTo(Cis31.assess(evidence).verdict(criterion));
    }

    @Property(tries = 300)
    @Label("Asked everything, a replayed account has the verdicts of its evidence, and none that is opposite before")
    void replayed(@ForAll("replayable") AccountEvidence evidence, @ForAll Criterion criterion, @ForAll boolean async) {
        STARTED.get(0).simulator().replay(evidence);

        Assessment expected = Cis31.assess(evidence);
        Assessment live = Cis31.assess(everything(evidence, async));
        for (Criterion each : Criterion.values()) {
            assertThat(live.verdict(each)).as("%s", each).isEqualTo(expected.verdict(each));
        }
        AccountEvidence part =
                collector(evidence, async).until(criterion).build().collect(evidence.accountId());
        Verdict early = Cis31.assess(part).verdict(criterion);
        if (early != Verdict.INDETERMINATE && expected.verdict(criterion) != Verdict.INDETERMINATE) {
            assertThat(early).isEqualTo(expected.verdict(criterion));
        }
    }

    private static AccountEvidence everything(AccountEvidence evidence, boolean async) {
        return collector(evidence, async).everything().build().collect(evidence.accountId());
    }

    private static TrailCollector.Builder collector(AccountEvidence evidence, boolean async) {
        Aws aws = STARTED.get(0);
        String start = Replayable.start(evidence);
        return TrailCollector.builder()
                .cloudTrail(aws.trails(async, evidence.accountId()))
                .startingRegion(start)
                .otherRegions(List.copyOf(evidence.listings().keySet()))
                .enabledRegions(aws.regions(async, evidence.accountId()));
    }

    @Provide
    Arbitrary<AccountEvidence> fullyKnown() {
        return Accounts.fullyKnown().map(Seedable::of);
    }

    @Provide
    Arbitrary<AccountEvidence> replayable() {
        return Accounts.any().map(Replayable::of);
    }
}
