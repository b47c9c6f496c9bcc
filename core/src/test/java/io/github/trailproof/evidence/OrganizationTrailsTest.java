package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose answer about an organization trail a member is given. */
class OrganizationTrailsTest {

    private static final String OWNER = "999999999999";
    private static final String MEMBER = "555555555555";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:" + OWNER + ":trail/org");
    private static final TrailStatus LOGGING =
            TrailStatus.builder().isLogging(true).build();
    private static final TrailStatus STOPPED =
            TrailStatus.builder().isLogging(false).build();
    private static final EventSelectors DEFAULT = EventSelectors.defaultSelectors();
    private static final EventSelectors NONE = EventSelectors.builder().build();

    private static AccountEvidence account(
            String accountId,
            boolean organizationTrail,
            Evidence<TrailStatus> status,
            Evidence<EventSelectors> selectors) {
        Trail trail = Trail.builder()
                .trailArn(ARN)
                .isOrganizationTrail(organizationTrail)
                .build();
        return AccountEvidence.builder()
                .accountId(accountId)
                .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                .putStatus(ARN, status)
                .putSelectors(ARN, selectors)
                .build();
    }

    private static AccountEvidence says(String accountId, TrailStatus status, EventSelectors selectors) {
        return account(accountId, true, Evidence.known(status), Evidence.known(selectors));
    }

    private static AccountEvidence denied(String accountId) {
        return account(accountId, true, deniedStatus(), deniedSelectors());
    }

    private static Evidence<TrailStatus> deniedStatus() {
        return Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, cause()));
    }

    private static Evidence<EventSelectors> deniedSelectors() {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, cause()));
    }

    private static Failed cause() {
        return new Failed("AccessDeniedException", Optional.empty());
    }

    private static AccountEvidence filled(AccountEvidence member, AccountEvidence... others) {
        return OrganizationTrails.of(List.of(others)).fill(member);
    }

    private static <T> Evidence<T> providedBy(String accountId, T answer) {
        return new Evidence.Known<>(answer, Optional.of(accountId));
    }

    private static OrganizationTrails trails(AccountEvidence... others) {
        return OrganizationTrails.of(List.of(others), List.of("111111111111", "222222222222"));
    }

    @Test
    void theOwnersAnswerIsFilledInBeforeThatOfADelegatedAdministrator() {
        AccountEvidence member = trails(says("111111111111", LOGGING, DEFAULT), says(OWNER, LOGGING, DEFAULT))
                .fill(denied(MEMBER));

        assertThat(member.status(ARN)).isEqualTo(providedBy(OWNER, LOGGING));
        assertThat(member.selectors(ARN)).isEqualTo(providedBy(OWNER, DEFAULT));
        assertThat(member.others(ARN)).extracting(OtherAccount::accountId).containsExactly(OWNER, "111111111111");
    }

    @Test
    void anotherMembersAnswerIsNeverFilledIn() {
        assertThat(filled(denied(MEMBER), says("111111111111", LOGGING, DEFAULT)))
                .isEqualTo(denied(MEMBER));
    }

    @Test
    void ofDelegatedAdministratorsTheFirstByItsIdIsNamedInWhateverOrder() {
        AccountEvidence one = says("111111111111", LOGGING, DEFAULT);
        AccountEvidence other = says("222222222222", LOGGING, DEFAULT);

        AccountEvidence member = trails(one, other).fill(denied(MEMBER));

        assertThat(member.status(ARN)).isEqualTo(providedBy("111111111111", LOGGING));
        assertThat(trails(other, one).fill(denied(MEMBER))).isEqualTo(member);
    }

    @Test
    void whoIsNotInTheInputSpeaksForNobody() {
        assertThat(trails(says("111111111111", LOGGING, DEFAULT))
                        .fill(denied(MEMBER))
                        .others(ARN))
                .extracting(OtherAccount::accountId)
                .containsExactly("111111111111");
    }

    @Test
    void whatTheMemberWasAnsweredItselfStaysAndTheOwnersStandsBesideIt() {
        AccountEvidence member = filled(says(MEMBER, STOPPED, NONE), says(OWNER, LOGGING, DEFAULT));

        assertThat(member.status(ARN)).isEqualTo(Evidence.known(STOPPED));
        assertThat(member.selectors(ARN)).isEqualTo(Evidence.known(NONE));
        assertThat(member.others(ARN)).singleElement().satisfies(owner -> {
            assertThat(owner.status()).isEqualTo(Evidence.known(LOGGING));
            assertThat(owner.selectors()).isEqualTo(Evidence.known(DEFAULT));
        });
    }

    @Test
    void oneAnswerIsFilledInWhereTheOtherIsThere() {
        AccountEvidence ownSelectors = account(MEMBER, true, deniedStatus(), Evidence.known(NONE));
        AccountEvidence filled = filled(ownSelectors, says(OWNER, LOGGING, DEFAULT));
        assertThat(filled.status(ARN)).isEqualTo(providedBy(OWNER, LOGGING));
        assertThat(filled.selectors(ARN)).isEqualTo(Evidence.known(NONE));
    }

    @Test
    void answersThatAMemberGotFromOthersAreNotPassedOn() {
        AccountEvidence told =
                account("111111111111", true, providedBy("222222222222", LOGGING), providedBy("222222222222", DEFAULT));

        assertThat(trails(told).fill(denied(MEMBER)).status(ARN)).isEqualTo(deniedStatus());
        assertThat(trails(told).fill(denied(MEMBER)).selectors(ARN)).isEqualTo(deniedSelectors());
    }

    @Test
    void toFillInTwiceIsToFillInOnce() {
        OrganizationTrails trails = trails(says("111111111111", LOGGING, DEFAULT), says(OWNER, STOPPED, NONE));

        AccountEvidence once = trails.fill(denied(MEMBER));

        assertThat(trails.fill(once)).isEqualTo(once);
    }

    @Test
    void anOwnerThatListedTheHomeRegionWithoutTheTrailLacksIt() {
        AccountEvidence owner = AccountEvidence.builder()
                .accountId(OWNER)
                .putListing("us-east-1", Evidence.known(TrailListing.of()))
                .build();
        AccountEvidence elsewhere = AccountEvidence.builder()
                .accountId(OWNER)
                .putListing("eu-west-1", Evidence.known(TrailListing.of()))
                .build();

        assertThat(filled(denied(MEMBER), owner).others(ARN))
                .singleElement()
                .satisfies(other -> assertThat(other.ownsAndLacks(ARN)).isTrue());
        assertThat(filled(denied(MEMBER), elsewhere)).isEqualTo(denied(MEMBER));
    }

    @Test
    void aDelegatedAdministratorThatDoesNotSeeTheTrailSaysNothingOfIt() {
        AccountEvidence administrator = AccountEvidence.builder()
                .accountId("111111111111")
                .putListing("us-east-1", Evidence.known(TrailListing.of()))
                .build();

        assertThat(trails(administrator).fill(denied(MEMBER))).isEqualTo(denied(MEMBER));
    }

    @Test
    void theOwnerIsGivenNothing() {
        assertThat(trails(says("111111111111", LOGGING, DEFAULT)).fill(denied(OWNER)))
                .isEqualTo(denied(OWNER));
    }

    @Test
    void theOwnersOfOthersTrailsAreTheAccountsInTheirArns() {
        assertThat(OrganizationTrails.ownersOfOthersTrails(denied(MEMBER))).containsExactly(OWNER);
        assertThat(OrganizationTrails.ownersOfOthersTrails(denied(OWNER))).isEmpty();
    }
}
