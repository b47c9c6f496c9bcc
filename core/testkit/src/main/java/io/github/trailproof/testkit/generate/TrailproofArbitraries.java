package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Organization;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Tells jqwik how to generate Trailproof's values wherever no domain says otherwise; it is found as a service, so it is
 * enough that the testkit is on the class path.
 */
public final class TrailproofArbitraries implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.of(
            AccountEvidence.class, Accounts::any,
            Organization.class, Organizations::any,
            Trail.class, Trails::any,
            TrailArn.class, TrailArns::any,
            TrailStatus.class, Statuses::any,
            EventSelectors.class, Selectors::any,
            EventSelector.class, Selectors::basicSelector,
            AdvancedEventSelector.class, Selectors::advancedSelector);

    /** Called by jqwik. */
    public TrailproofArbitraries() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return BY_TYPE.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Optional.ofNullable(BY_TYPE.get(targetType.getRawType()))
                .map(supplier -> Set.<Arbitrary<?>>of(supplier.get()))
                .orElseGet(Set::of);
    }
}
