package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
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

    @Test
    void theOwnersAnswerCountsBeforeAnyOther() {
        AccountEvidence member =
                filled(denied(MEMBER), says("111111111111", STOPPED, NONE), says(OWNER, LOGGING, DEFAULT));

        assertThat(member.status(ARN)).isEqualTo(providedBy(OWNER, LOGGING));
        assertThat(member.selectors(ARN)).isEqualTo(providedBy(OWNER, DEFAULT));
    }

    @Test
    void ofOthersThatWereAnsweredAlikeTheFirstAccountIsNamedInWhateverOrder() {
        AccountEvidence one = says("111111111111", LOGGING, DEFAULT);
        AccountEvidence other = says("222222222222", LOGGING, DEFAULT);

        for (AccountEvidence member : List.of(filled(denied(MEMBER), one, other), filled(denied(MEMBER), other, one))) {
            assertThat(member.status(ARN)).isEqualTo(providedBy("111111111111", LOGGING));
            assertThat(member.selectors(ARN)).isEqualTo(providedBy("111111111111", DEFAULT));
        }
    }

    @Test
    void whereOthersWereNotAnsweredAlikeNoneCountsHoweverManyFollow() {
        AccountEvidence one = says("111111111111", LOGGING, DEFAULT);
        AccountEvidence other = says("222222222222", STOPPED, NONE);
        AccountEvidence third = says("333333333333", LOGGING, DEFAULT);

        assertThat(filled(denied(MEMBER), one, other)).isEqualTo(denied(MEMBER));
        assertThat(filled(denied(MEMBER), one, other, third)).isEqualTo(denied(MEMBER));
        assertThat(filled(denied(MEMBER), third, other, one)).isEqualTo(denied(MEMBER));
    }

    @Test
    void statusesAreAlikeWhateverTheyDeliveredMeanwhile() {
        TrailStatus later = TrailStatus.builder()
                .isLogging(true)
                .latestDeliveryTime(Instant.parse("2026-11-22T12:00:00Z"))
                .build();

        AccountEvidence member =
                filled(denied(MEMBER), says("111111111111", LOGGING, DEFAULT), says("222222222222", later, DEFAULT));

        assertThat(member.status(ARN)).isEqualTo(providedBy("111111111111", LOGGING));
    }

    @Test
    void oneAnswerIsFilledInWhereTheOtherIsThereOrIsNowhere() {
        AccountEvidence ownSelectors = account(MEMBER, true, deniedStatus(), Evidence.known(NONE));
        assertThat(filled(ownSelectors, says(OWNER, LOGGING, DEFAULT)).status(ARN))
                .isEqualTo(providedBy(OWNER, LOGGING));
        assertThat(filled(ownSelectors, says(OWNER, LOGGING, DEFAULT)).selectors(ARN))
                .isEqualTo(Evidence.known(NONE));

        AccountEvidence ownStatus = account(MEMBER, true, Evidence.known(STOPPED), deniedSelectors());
        assertThat(filled(ownStatus, says(OWNER, LOGGING, DEFAULT)).selectors(ARN))
                .isEqualTo(providedBy(OWNER, DEFAULT));
        assertThat(filled(ownStatus, says(OWNER, LOGGING, DEFAULT)).status(ARN)).isEqualTo(Evidence.known(STOPPED));
    }

    @Test
    void whatOthersProvidedIsHearsay() {
        AccountEvidence told =
                account("111111111111", true, providedBy("222222222222", LOGGING), providedBy("222222222222", DEFAULT));

        assertThat(filled(denied(MEMBER), told)).isEqualTo(denied(MEMBER));
    }

    @Test
    void anOwnersTrailThatIsNoOrganizationTrailIsNobodyElses() {
        AccountEvidence owner = account(OWNER, false, Evidence.known(LOGGING), Evidence.known(DEFAULT));

        assertThat(filled(denied(MEMBER), owner)).isEqualTo(denied(MEMBER));
    }

    @Test
    void anotherAccountsTrailIsTakenForOneOfAnOrganization() {
        AccountEvidence other = account("111111111111", false, Evidence.known(LOGGING), Evidence.known(DEFAULT));

        assertThat(filled(denied(MEMBER), other).status(ARN)).isEqualTo(providedBy("111111111111", LOGGING));
    }

    @Test
    void theOwnerIsGivenNothing() {
        assertThat(filled(denied(OWNER), says("111111111111", LOGGING, DEFAULT)))
                .isEqualTo(denied(OWNER));
    }
}
