package io.github.trailproof.testkit.generate;

import io.github.trailproof.testkit.TerraformPlan;
import io.github.trailproof.testkit.TerraformPlan.Attribute;
import io.github.trailproof.testkit.TerraformPlan.PlannedTrail;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates Terraform plans of trails, of which some attributes are known only after apply. */
public final class TerraformPlans {

    private static final String ACCOUNT = "111122223333";

    private TerraformPlans() {}

    /** Plans of one to three trails of one account. */
    public static Arbitrary<TerraformPlan> any() {
        return trail().list().ofMinSize(1).ofMaxSize(3).map(trails -> new TerraformPlan(ACCOUNT, named(trails)));
    }

    /** The same, with nothing that is known only after apply. */
    public static Arbitrary<TerraformPlan> fullyKnown() {
        return any().map(plan -> {
            TerraformPlan known = plan;
            for (int i = 0; i < plan.trails().size(); i++) {
                for (Attribute attribute : plan.trails().get(i).unknown()) {
                    known = known.knowing(i, attribute);
                }
            }
            return known;
        });
    }

    private static List<PlannedTrail> named(List<PlannedTrail> trails) {
        List<PlannedTrail> named = new ArrayList<>();
        for (PlannedTrail trail : trails) {
            named.add(new PlannedTrail(
                    "t" + named.size(),
                    trail.region(),
                    trail.multiRegion(),
                    trail.organization(),
                    trail.logging(),
                    trail.selectors(),
                    trail.unknown()));
        }
        return named;
    }

    private static Arbitrary<PlannedTrail> trail() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        return Combinators.combine(
                        Arbitraries.of("us-east-1", "eu-west-1"),
                        mostly,
                        Arbitraries.of(false, false, true),
                        mostly,
                        selectors(),
                        Arbitraries.of(Attribute.class).set().ofMaxSize(2))
                .as((region, multiRegion, organization, logging, selectors, unknown) ->
                        new PlannedTrail("t", region, multiRegion, organization, logging, selectors, unknown));
    }

    /** None, which means the default, or basic or advanced ones that the service takes. */
    private static Arbitrary<EventSelectors> selectors() {
        return Arbitraries.oneOf(
                Arbitraries.just(EventSelectors.builder().build()),
                basic().list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(list -> EventSelectors.builder()
                                .addAllEventSelectors(list)
                                .build()),
                advanced()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(list -> EventSelectors.builder()
                                .addAllAdvancedEventSelectors(list)
                                .build()));
    }

    private static Arbitrary<List<String>> sources() {
        return Arbitraries.of(List.of(), List.of(), List.of("kms.amazonaws.com"), List.of("rdsdata.amazonaws.com"));
    }

    private static Arbitrary<EventSelector> basic() {
        return Combinators.combine(
                        Arbitraries.of(
                                ReadWriteType.ALL,
                                ReadWriteType.ALL,
                                ReadWriteType.READ_ONLY,
                                ReadWriteType.WRITE_ONLY),
                        Arbitraries.of(true, true, true, false),
                        sources())
                .as((type, management, excluded) -> EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(management)
                        .addAllExcludeManagementEventSources(excluded)
                        .build());
    }

    private static Arbitrary<AdvancedEventSelector> advanced() {
        return Combinators.combine(
                        Arbitraries.of("Management", "Management", "Data"),
                        Arbitraries.of(List.<String>of(), List.of("true"), List.of("false")),
                        sources())
                .as((category, readOnly, excluded) -> {
                    AdvancedEventSelector.Builder selector = AdvancedEventSelector.builder()
                            .addFieldSelectors(AdvancedFieldSelector.builder()
                                    .field("eventCategory")
                                    .addEqualTo(category)
                                    .build());
                    if (!readOnly.isEmpty()) {
                        selector.addFieldSelectors(AdvancedFieldSelector.builder()
                                .field("readOnly")
                                .addAllEqualTo(readOnly)
                                .build());
                    }
                    if (!excluded.isEmpty() && category.equals("Management")) {
                        selector.addFieldSelectors(AdvancedFieldSelector.builder()
                                .field("eventSource")
                                .addAllNotEquals(excluded)
                                .build());
                    }
                    return selector.build();
                });
    }
}
