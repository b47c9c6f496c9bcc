package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.testkit.generate.Accounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever goes wrong between the service and the collector, no verdict is wrong; a class for each kind of client. */
abstract class FaultSoak {

    private static final List<Aws> STARTED = new ArrayList<>();

    private final boolean async;

    FaultSoak(boolean async) {
        this.async = async;
    }

    /** How faults are described when a counterexample is reported. */
    private record Trouble(String words, Fault fault) {
        @Override
        public String toString() {
            return words;
        }
    }

    @BeforeContainer
    static void start() {
        STARTED.add(new Aws());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    @Property(tries = 1000)
    @Label(
            "Under faults a verdict is the one without faults or open, names the calls that keep it open, and leaks no call")
    void soak(
            @ForAll("living") AccountEvidence evidence,
            @ForAll("troubles") List<Trouble> troubles,
            @ForAll("criteria") List<Criterion> criteria) {
        Aws aws = STARTED.get(0);
        aws.simulator().clearFaults();
        aws.simulator().seed(evidence);
        troubles.forEach(trouble -> aws.simulator().inject(trouble.fault()));

        AccountEvidence collected = collector(aws, evidence, criteria, async).collect(evidence.accountId());
        assertThat(aws.isQuiet()).as("no call is left open").isTrue();
        Assessment expected = Cis31.assess(evidence);
        Assessment found = Cis31.assess(collected);
        List<Criterion> asked = criteria.isEmpty() ? List.of(Criterion.values()) : criteria;
        for (Criterion criterion : Criterion.values()) {
            if (found.verdict(criterion) != Verdict.INDETERMINATE) {
                assertThat(found.verdict(criterion)).as("%s", criterion).isEqualTo(expected.verdict(criterion));
            } else if (asked.contains(criterion) && expected.verdict(criterion) != Verdict.INDETERMINATE) {
                namesAFailedCall(found.result(criterion), troubles);
            }
        }
    }

    private static void namesAFailedCall(CriterionResult open, List<Trouble> troubles) {
        assertThat(troubles).as("%s is open though nothing failed", open).isNotEmpty();
        assertThat(open.missing())
                .as("%s names a call that failed", open.criterion())
                .extracting(MissingEvidence::cause)
                .hasAtLeastOneElementOfType(Failed.class);
    }

    private static TrailCollector collector(Aws aws, AccountEvidence evidence, List<Criterion> until, boolean async) {
        TrailCollector.Builder builder = TrailCollector.builder()
                .cloudTrail(aws.trails(async, evidence.accountId()))
                .startingRegion(Replayable.start(evidence))
                .enabledRegions(aws.regions(async, evidence.accountId()));
        return until.isEmpty()
                ? builder.everything().build()
                : builder.until(until.get(0)).build();
    }

    /** None asks everything. */
    @Provide
    Arbitrary<List<Criterion>> criteria() {
        return Arbitraries.of(Criterion.class).list().ofMaxSize(1);
    }

    @Provide
    Arbitrary<AccountEvidence> living() {
        return Accounts.fullyKnown().map(Seedable::of);
    }

    @Provide
    Arbitrary<List<Trouble>> troubles() {
        return trouble().list().ofMaxSize(4);
    }

    private static Arbitrary<Trouble> trouble() {
        Arbitrary<Trouble> kinds = Arbitraries.of(
                new Trouble("denied", Fault.accessDenied()),
                new Trouble("throttled", Fault.throttled()),
                new Trouble("unknown credentials", Fault.error(403, "UnrecognizedClientException", "invalid")),
                new Trouble("trail not found", Fault.error(400, "TrailNotFoundException", "unknown trail")),
                new Trouble("down", Fault.error(503, "ServiceUnavailable", "try again")),
                new Trouble("late", Fault.delayed(Duration.ofMillis(3))),
                new Trouble("reset", Fault.connectionReset()),
                new Trouble("truncated", Fault.truncatedBody()),
                new Trouble("garbage", Fault.garbageBody()),
                new Trouble("slow", Fault.slowDrip(Duration.ofMillis(1))));
        Arbitrary<String> operations =
                Arbitraries.of("", "DescribeTrails", "GetTrailStatus", "GetEventSelectors", "ListRegions");
        Arbitrary<String> regions = Arbitraries.of("", "us-east-1", "eu-west-1", "ap-southeast-2", "cn-north-1");
        return Combinators.combine(kinds, operations, regions, Arbitraries.of(0.3, 1.0), Arbitraries.longs())
                .as(FaultSoak::narrowed);
    }

    private static Trouble narrowed(Trouble kind, String operation, String region, double probability, long seed) {
        Fault fault = kind.fault().withProbability(probability, seed);
        fault = operation.isEmpty() ? fault : fault.on(operation);
        fault = region.isEmpty() ? fault : fault.inRegion(region);
        return new Trouble(
                kind.words() + " " + operation + " " + region + " with probability " + probability + " of " + seed,
                fault);
    }
}
