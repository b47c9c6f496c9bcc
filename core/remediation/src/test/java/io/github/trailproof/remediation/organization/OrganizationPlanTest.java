package io.github.trailproof.remediation.organization;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.remediation.Account;
import io.github.trailproof.remediation.Account.Logging;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganizationPlanTest {

    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "org");
    private static final List<String> MEMBERS = List.of(OWN, "222233334444", "333344445555");

    private static AccountEvidence named(String id, Account account) {
        return account.evidence().toBuilder().accountId(id).build();
    }

    private static Account stopped() {
        return new Account().everywhere(ORGANIZATION, Logging.OFF, ALL);
    }

    private static List<AccountEvidence> withOwner(AccountEvidence owner, Account members) {
        OrganizationTrails answers = OrganizationTrails.of(List.of(owner));
        return Stream.concat(MEMBERS.stream().map(id -> answers.fill(named(id, members))), Stream.of(owner))
                .toList();
    }

    private static OrganizationPlan plan(List<AccountEvidence> accounts) {
        return OrganizationPlan.of(accounts, Criterion.CIS, NewTrail.defaults());
    }

    private static List<String> words(RemediationPlan plan) {
        return plan.steps().stream().map(Account::words).toList();
    }

    @Test
    void oneStepOfTheOwnerMakesTheWholeOrganizationPass() {
        OrganizationPlan plan = plan(withOwner(named(MANAGEMENT, stopped()), stopped()));

        assertThat(plan.ofAccounts()).isEmpty();
        assertThat(plan.ofOwners()).singleElement().satisfies(step -> {
            assertThat(words(step.plan())).containsExactly("StartLogging org");
            assertThat(step.plan().accountId()).isEqualTo(MANAGEMENT);
            assertThat(step.passing()).hasSize(4).contains(MANAGEMENT);
            assertThat(PlanText.shell(step.plan()))
                    .contains(ORGANIZATION
                            + " is an organization trail: it changes for every member account; by these steps"
                            + " 4 accounts pass: 111122223333, 222233334444, 333344445555 and 999988887777");
        });
        assertThat(plan.passing()).hasSize(4);
    }

    @Test
    void theOwnersStepIsThereAlsoWhereOnlyMembersWereCollected() {
        List<AccountEvidence> members =
                MEMBERS.stream().map(id -> named(id, stopped())).toList();

        OrganizationPlan plan = plan(members);

        assertThat(plan.ofOwners()).singleElement().satisfies(step -> {
            assertThat(step.plan().accountId()).isEqualTo(MANAGEMENT);
            assertThat(step.passing()).containsExactlyElementsOf(MEMBERS);
        });
        assertThat(plan.applyTo(members)).allMatch(account -> OrganizationPlan.passes(account, Criterion.CIS));
    }

    @Test
    void whatTheOwnersStepLeavesIsPlannedAccountByAccount() {
        AccountEvidence alone = named("444455556666", new Account());
        AccountEvidence passing = named("555566667777", new Account().everywhere(ORGANIZATION, Logging.ON, ALL));
        List<AccountEvidence> accounts = List.of(named(OWN, stopped()), alone);

        OrganizationPlan plan = plan(accounts);

        assertThat(plan.ofOwners()).hasSize(1);
        assertThat(plan.ofAccounts()).singleElement().satisfies(rest -> {
            assertThat(rest.accountId()).isEqualTo("444455556666");
            assertThat(words(rest)).startsWith("CreateTrail management-events");
        });
        assertThat(plan.passing()).containsExactly(OWN, "444455556666");
        assertThat(plan(List.of(passing)).ofAccounts()).isEmpty();
        assertThat(plan(List.of(passing)).passing()).containsExactly("555566667777");
    }

    @Test
    void whereOneCallOfTheOwnerIsTakenAnywayItAlsoServesAMemberThatCouldHelpItself() {
        Account member = stopped().everywhere(arn(HERE, "own"), Logging.OFF, ALL);
        AccountEvidence one = named(OWN, member);
        // The trail `own` belongs to the first account alone.
        AccountEvidence other = named("222233334444", stopped());

        assertThat(plan(List.of(one)).ofOwners())
                .as("the member can do it itself")
                .isEmpty();
        assertThat(plan(List.of(one, other)).ofOwners())
                .singleElement()
                .satisfies(step -> assertThat(step.passing()).containsExactly(OWN, "222233334444"));
    }

    private static Trail copy(boolean ofOrganization) {
        return Trail.builder()
                .trailArn(ORGANIZATION)
                .s3BucketName("org-logs")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(ofOrganization)
                .build();
    }

    private static Account seen(boolean ofOrganization) {
        return new Account()
                .shown(copy(ofOrganization))
                .logs(ORGANIZATION, true)
                .selectsAll(ORGANIZATION);
    }

    @Test
    void aTrailThatLostItsOrganizationIsMadeAnOrganizationTrailAgain() {
        List<AccountEvidence> accounts = withOwner(named(MANAGEMENT, seen(false)), seen(true));

        OrganizationPlan plan = plan(accounts);

        assertThat(plan.ofOwners()).singleElement().satisfies(step -> {
            assertThat(words(step.plan())).containsExactly("UpdateTrail org");
            assertThat(step.passing()).containsExactlyElementsOf(MEMBERS);
            assertThat(PlanText.shell(step.plan()))
                    .contains("aws cloudtrail update-trail")
                    .contains("--is-organization-trail")
                    .contains("arn:aws:s3:::org-logs/AWSLogs/o-*/*");
            assertThat(step.plan().notes())
                    .filteredOn(Note.OrganizationNote.class::isInstance)
                    .extracting(PlanSentences::of)
                    .singleElement()
                    .asString()
                    .contains("enable-aws-service-access");
        });
        assertThat(plan.applyTo(accounts)).allMatch(account -> OrganizationPlan.passes(account, Criterion.CIS));
    }

    @Test
    void membersWithoutAnyTrailGetTheOneOfTheManagementAccountThatTheCallerNames() {
        List<AccountEvidence> accounts = withOwner(named(MANAGEMENT, seen(false)), new Account());

        OrganizationPlan plan = OrganizationPlan.of(accounts, Criterion.CIS, NewTrail.defaults(), MANAGEMENT);

        assertThat(plan.ofOwners()).singleElement().satisfies(step -> {
            assertThat(words(step.plan())).containsExactly("UpdateTrail org");
            assertThat(step.passing()).containsExactlyElementsOf(MEMBERS);
        });
        assertThat(plan.ofAccounts()).isEmpty();
        assertThat(plan.applyTo(accounts)).allMatch(account -> OrganizationPlan.passes(account, Criterion.CIS));
        assertThat(plan(accounts).ofOwners())
                .as("nobody says that they are of one organization")
                .isEmpty();
    }

    /** A member passes by a trail of another region only if it has enabled that region. */
    @Test
    void aStepOfTheOwnerThatClosesTheWayOfAnAccountIsNotTaken() {
        TrailArn optIn = arn(MANAGEMENT, "af-south-1", "org");
        Trail trail = copy(false).toBuilder().trailArn(optIn).build();
        Account owner = new Account()
                .shown(trail)
                .with("af-south-1", trail)
                .logs(optIn, true)
                .selectsAll(optIn);
        AccountEvidence enabled = ofRegions(OWN, Evidence.known(EnabledRegions.of(List.of(HERE, "af-south-1"))));
        AccountEvidence unknown = ofRegions(
                "222233334444",
                Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new MissingEvidence.NotAsked())));
        AccountEvidence management = named(MANAGEMENT, owner);

        assertThat(managed(List.of(enabled, management)).ofOwners())
                .as("alone it passes by the owner's step")
                .hasSize(1);
        OrganizationPlan plan = managed(List.of(enabled, unknown, management));
        assertThat(plan.ofOwners()).isEmpty();
        assertThat(plan.passing()).containsExactly(OWN, "222233334444", MANAGEMENT);
        assertThat(plan.ofAccounts()).extracting(RemediationPlan::accountId).containsExactly(OWN, "222233334444");
    }

    private static AccountEvidence ofRegions(String id, Evidence<EnabledRegions> regions) {
        return named(id, new Account()).toBuilder().enabledRegions(regions).build();
    }

    private static OrganizationPlan managed(List<AccountEvidence> accounts) {
        return OrganizationPlan.of(accounts, Criterion.CIS, NewTrail.defaults(), MANAGEMENT);
    }

    @Test
    void aTrailThatLostItsOrganizationAndIsStoppedIsStartedToo() {
        AccountEvidence owner = named(MANAGEMENT, seen(false).logs(ORGANIZATION, false));
        List<AccountEvidence> accounts = withOwner(owner, new Account());

        OrganizationPlan plan = OrganizationPlan.of(accounts, Criterion.CIS, NewTrail.defaults(), MANAGEMENT);

        assertThat(plan.ofOwners()).singleElement().satisfies(step -> {
            assertThat(words(step.plan())).containsExactly("UpdateTrail org", "StartLogging org");
            assertThat(step.passing()).hasSize(4);
        });
    }

    @Test
    void anAccountThatComesTwiceIsRefused() {
        AccountEvidence account = named(OWN, new Account());
        assertThatThrownBy(() -> plan(List.of(account, account)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected each account once, found `111122223333` twice");
    }
}
