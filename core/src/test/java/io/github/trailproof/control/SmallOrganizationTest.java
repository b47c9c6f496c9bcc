package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every organization of a member, an owner and a third account in which only this varies: what each was answered of
 * IsLogging, what the owner's listing shows, and whether the third account is named. What is right is told by a table.
 */
class SmallOrganizationTest {

    private static final String MEMBER = "111122223333";
    private static final String OWNER = "999988887777";
    private static final String THIRD = "222233334444";
    private static final TrailArn ARN = new TrailArn("aws", "us-east-1", OWNER, "org");
    private static final List<Optional<Boolean>> ANSWERS =
            List.of(Optional.empty(), Optional.of(true), Optional.of(false));

    /** What the owner's listing of the trail's home region shows. */
    private enum OwnersListing {
        MISSING,
        ORGANIZATION_TRAIL,
        NO_ORGANIZATION_TRAIL,
        NO_TRAIL
    }

    private static AccountEvidence account(
            String accountId, Optional<Boolean> isLogging, Optional<Boolean> isOrganizationTrail, boolean listed) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()));
        if (listed) {
            List<Trail> trails = isOrganizationTrail
                    .map(flag -> List.of(Trail.builder()
                            .trailArn(ARN)
                            .isMultiRegionTrail(true)
                            .isOrganizationTrail(flag)
                            .build()))
                    .orElse(List.of());
            builder.putListing("us-east-1", Evidence.known(new TrailListing(trails)));
        }
        isLogging.ifPresent(logging -> builder.putStatus(
                ARN, Evidence.known(TrailStatus.builder().isLogging(logging).build())));
        return builder.build();
    }

    private static AccountEvidence owner(Optional<Boolean> isLogging, OwnersListing listing) {
        return switch (listing) {
            case MISSING -> account(OWNER, isLogging, Optional.empty(), false);
            case ORGANIZATION_TRAIL -> account(OWNER, isLogging, Optional.of(true), true);
            case NO_ORGANIZATION_TRAIL -> account(OWNER, isLogging, Optional.of(false), true);
            case NO_TRAIL -> account(OWNER, isLogging, Optional.empty(), true);
        };
    }

    /** What those say that may speak decides; if they contradict each other, nothing does. */
    private static Verdict expected(Set<Boolean> said, OwnersListing listing) {
        boolean contradicted = listing == OwnersListing.NO_ORGANIZATION_TRAIL || listing == OwnersListing.NO_TRAIL;
        if (said.equals(Set.of(false))) {
            return Verdict.FAIL;
        }
        return said.equals(Set.of(true)) && !contradicted ? Verdict.PASS : Verdict.INDETERMINATE;
    }

    @Test
    void theMembersVerdictIsWhatTheTableSays() {
        for (Optional<Boolean> own : ANSWERS) {
            for (Optional<Boolean> owner : ANSWERS) {
                for (Optional<Boolean> third : ANSWERS) {
                    for (OwnersListing listing : OwnersListing.values()) {
                        for (List<String> named : List.of(List.<String>of(), List.of(THIRD))) {
                            check(own, owner, third, listing, named);
                        }
                    }
                }
            }
        }
    }

    private static void check(
            Optional<Boolean> own,
            Optional<Boolean> owner,
            Optional<Boolean> third,
            OwnersListing listing,
            List<String> named) {
        List<AccountEvidence> accounts = new ArrayList<>(List.of(
                account(MEMBER, own, Optional.of(true), true),
                owner(owner, listing),
                account(THIRD, third, Optional.of(true), true)));
        Set<Boolean> said = new TreeSet<>();
        own.ifPresent(said::add);
        owner.ifPresent(said::add);
        third.filter(logging -> !named.isEmpty()).ifPresent(said::add);

        Verdict verdict = Cis31.assess(OrganizationTrails.of(accounts, named).fill(accounts.get(0)))
                .verdict();

        assertThat(verdict)
                .as("own %s, owner %s with %s, third %s, named %s", own, owner, listing, third, named)
                .isEqualTo(expected(said, listing));
    }
}
