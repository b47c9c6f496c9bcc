package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.TerraformPlan;
import io.github.trailproof.testkit.TerraformPlan.Attribute;
import io.github.trailproof.testkit.generate.TerraformPlans;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An unknown attribute is missing evidence: to know it never turns a verdict round. */
class UnknownAttributeProperties {

    @Provide
    Arbitrary<TerraformPlan> plans() {
        return TerraformPlans.any();
    }

    @Property
    @Label("Replacing an unknown attribute by any value never turns PASS into FAIL, nor FAIL into PASS")
    void toKnowMoreNeverTurnsAVerdictRound(@ForAll("plans") TerraformPlan plan) {
        List<List<Verdict>> before = verdicts(plan);
        for (int i = 0; i < plan.trails().size(); i++) {
            for (Attribute attribute : plan.trails().get(i).unknown()) {
                List<List<Verdict>> after = verdicts(plan.knowing(i, attribute));
                for (int world = 0; world < before.size(); world++) {
                    for (int criterion = 0; criterion < before.get(world).size(); criterion++) {
                        Verdict was = before.get(world).get(criterion);
                        Verdict is = after.get(world).get(criterion);
                        assertThat(was == Verdict.INDETERMINATE || was == is)
                                .as(
                                        "%s of trail %s in world %s: %s became %s%n%s",
                                        attribute, i, world, was, is, plan.json())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    @Label("A plan that knows everything, and is all there is, is decided as an auditor finds it")
    void whatIsKnownIsDecided(@ForAll("plans") TerraformPlan plan) {
        TerraformPlan known = plan;
        for (int i = 0; i < plan.trails().size(); i++) {
            for (Attribute attribute : plan.trails().get(i).unknown()) {
                known = known.knowing(i, attribute);
            }
        }
        boolean passes = known.trails().stream().anyMatch(UnknownAttributeProperties::passes);
        Verdict verdict = Cis31.assess(read(known, Planned.closed()).after()).verdict();
        assertThat(verdict).isEqualTo(passes ? Verdict.PASS : Verdict.FAIL);
    }

    /** By the letter: multi-region, logging, and one selector of all management events. */
    private static boolean passes(TerraformPlan.PlannedTrail trail) {
        boolean all = trail.selectors().eventSelectors().stream()
                        .anyMatch(selector -> selector.includeManagementEvents().orElse(true)
                                && selector.readWriteType()
                                        .orElseThrow()
                                        .value()
                                        .equals("All"))
                || trail.selectors().advancedEventSelectors().stream()
                        .anyMatch(selector ->
                                selector.fieldSelectors().get(0).equalTo().contains("Management")
                                        && selector.fieldSelectors().stream()
                                                .noneMatch(field -> field.field()
                                                        .orElseThrow()
                                                        .equals("readOnly")));
        boolean isDefault = trail.selectors().eventSelectors().isEmpty()
                && trail.selectors().advancedEventSelectors().isEmpty();
        return trail.multiRegion() && trail.logging() && (all || isDefault);
    }

    /** Alone, closed, and laid over an account without trails. */
    private static List<List<Verdict>> verdicts(TerraformPlan plan) {
        List<List<Verdict>> verdicts = new ArrayList<>();
        verdicts.add(of(read(plan, PlanOptions.none()).after()));
        verdicts.add(of(read(plan, Planned.closed()).after()));
        verdicts.add(
                of(read(plan, PlanOptions.none()).onto(empty(plan.accountId())).after()));
        return verdicts;
    }

    private static PlannedAccount read(TerraformPlan plan, PlanOptions options) {
        return Planned.terraform(plan.json(), options).get(0);
    }

    private static List<Verdict> of(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        return List.of(Criterion.values()).stream().map(assessment::verdict).toList();
    }

    private static AccountEvidence empty(String accountId) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .enabledRegions(Evidence.known(EnabledRegions.of(EnabledRegions.alwaysEnabledIn("aws"))));
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of())));
        return builder.build();
    }
}
