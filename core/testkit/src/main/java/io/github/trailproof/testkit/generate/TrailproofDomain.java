package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Organization;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Lets a property take Trailproof's values as parameters: {@code @Domain(TrailproofDomain.class)}, then {@code @ForAll
 * AccountEvidence evidence}. By default each is {@code any()} of its factory.
 */
@Domain(DomainContext.Global.class)
public final class TrailproofDomain extends DomainContextBase {

    /** Called by jqwik. */
    public TrailproofDomain() {}

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }

    @Provide
    Arbitrary<Organization> organizations() {
        return Organizations.any();
    }

    @Provide
    Arbitrary<Trail> trails() {
        return Trails.any();
    }

    @Provide
    Arbitrary<TrailArn> trailArns() {
        return TrailArns.any();
    }

    @Provide
    Arbitrary<TrailStatus> statuses() {
        return Statuses.any();
    }

    @Provide
    Arbitrary<EventSelectors> selectors() {
        return Selectors.any();
    }

    @Provide
    Arbitrary<EventSelector> basicSelectors() {
        return Selectors.basicSelector();
    }

    @Provide
    Arbitrary<AdvancedEventSelector> advancedSelectors() {
        return Selectors.advancedSelector();
    }
}
