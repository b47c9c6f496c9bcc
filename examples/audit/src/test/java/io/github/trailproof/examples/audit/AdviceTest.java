package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the report tells people to do; they will. */
class AdviceTest {

    private static final String ID = "111122223333";
    private static final String MAIN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";
    private static final String KMS = "'ExcludeManagementEventSources':['kms.amazonaws.com']";
    private static final String BUCKET = "'DataResources':[{'Type':'AWS::S3::Object','Values':['arn:aws:s3']}]";

    /** The report on one line, commands too. */
    private static String told(Account account, String criterion) {
        return told(account.toString(), criterion);
    }

    private static String told(String account, String criterion) {
        Run run = Run.with(Map.of("COLUMNS", "160"), account, "audit", "--criterion", criterion, "-");
        return run.out()
                .replaceAll(" \\\\\n +", " ")
                .replaceAll("\n {3,}", "\n")
                .replaceAll("(?<!:)\n", " ");
    }

    private static String told(Account account) {
        return told(account, "cis");
    }

    private static Account account(String selectors) {
        return Account.without(ID)
                .trail("main", "{'HasCustomEventSelectors':true}")
                .logging("main", true)
                .selectors("main", selectors);
    }

    private static Account basic(String members) {
        return account("{'EventSelectors':[{" + members + "}]}");
    }

    private static Account advanced(String... fields) {
        return account("{'AdvancedEventSelectors':[{'FieldSelectors':[" + String.join(",", fields) + "]}]}");
    }

    @Test
    void selectorsThatHoldOnlyManagementEventsAreReplaced() {
        assertThat(told(basic("'ReadWriteType':'WriteOnly','IncludeManagementEvents':true")))
                .contains("put-event-selectors --region us-east-1 --trail-name " + MAIN
                        + " --event-selectors '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'");
        assertThat(told(advanced(
                        "{'Field':'eventCategory','Equals':['Management']}", "{'Field':'readOnly','Equals':['true']}")))
                .contains(
                        "--advanced-event-selectors '[{",
                        "[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}]'");
    }

    @Test
    void selectorsOfDataEventsAreSentAgain() {
        assertThat(told(basic("'ReadWriteType':'WriteOnly','IncludeManagementEvents':true," + BUCKET)))
                .contains(
                        "keeps the 1 existing selector, and adds one", "\"ReadWriteType\":\"WriteOnly\"", "arn:aws:s3");
        assertThat(told(advanced("{'Field':'eventCategory','Equals':['Data']}")))
                .contains(
                        "keeps the 1 existing selector, and adds one",
                        "{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]}");
    }

    @Test
    void aSecondPaidCopyIsTold() {
        Account account = account("{'EventSelectors':[{'ReadWriteType':'ReadOnly','IncludeManagementEvents':true}]}")
                .trail("other", "{'HasCustomEventSelectors':true}")
                .logging("other", true)
                .selectors(
                        "other", "{'EventSelectors':[{'ReadWriteType':'WriteOnly','IncludeManagementEvents':true}]}");
        assertThat(told(account)).contains("mind the cost: ").contains("only the first copy is free");
    }

    @Test
    void exclusionsAreOnlyRepairedForTheCriterionThatMindsThem() {
        Account account = basic("'ReadWriteType':'All','IncludeManagementEvents':true," + KMS);
        assertThat(told(account)).contains("✔ PASS").doesNotContain("aws cloudtrail");
        assertThat(told(account, "security-hub"))
                .contains(
                        "✘ FAIL",
                        "note     CIS: main suffices, for less is asked",
                        "--event-selectors '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'");
    }

    @Test
    void everyFaultOfTheNearestTrailIsRepaired() {
        Account account = Account.without(ID)
                .trail("main", "{'IsMultiRegionTrail':false,'IncludeGlobalServiceEvents':false}")
                .logging("main", false)
                .selectors("main", Account.ALL);
        assertThat(told(account))
                .contains(
                        "it records in one region only: IsMultiRegionTrail is false; it is not logging: IsLogging is false")
                .containsSubsequence(
                        "aws cloudtrail update-trail --region us-east-1 --name " + MAIN + " --is-multi-region-trail"
                                + " --include-global-service-events",
                        "aws cloudtrail start-logging --region us-east-1 --name " + MAIN);
    }

    @Test
    void anotherAccountsTrailIsLeftToItsOwner() {
        String arn = "arn:aws:cloudtrail:eu-west-1:999988887777:trail/org";
        Account account = Account.without(ID)
                .trail(arn, "{'Name':'org','IsOrganizationTrail':true,'HomeRegion':'eu-west-1'}")
                .logging(arn, false)
                .selectors(arn, Account.ALL);
        assertThat(told(account))
                .contains(
                        "org, eu-west-1, organization trail of account 999988887777",
                        "ask account 999988887777, which owns the organization trail org, to start it;",
                        "owner    account 999988887777 owns the organization trail org and can make 1 account pass")
                .doesNotContain("create-trail");
    }

    @Test
    void anotherAccountsTrailIsReadByItsArn() {
        String arn = "arn:aws:cloudtrail:eu-west-1:999988887777:trail/org";
        Account account = Account.without(ID)
                .trail(arn, "{'IsOrganizationTrail':true,'HomeRegion':'eu-west-1'}")
                .status(arn, "{'error':{'code':'TrailNotFoundException'}}")
                .selectors(arn, Account.ALL);
        assertThat(told(account))
                .contains(
                        "ask account 999988887777, which owns the trail:",
                        "get-trail-status --region eu-west-1 --name " + arn)
                .doesNotContain("allow cloudtrail");
    }

    @Test
    void aCallThatWasNotMadeIsNamedWithWhatItNeeds() {
        assertThat(told(Account.open(ID)))
                .contains(
                        "whether it is logging: GetTrailStatus was not asked",
                        "make the call that was not made, which needs cloudtrail:GetTrailStatus:");
    }

    @Test
    void regionsThatGaveTheSameAnswerAreToldTogether() {
        String denied = "{'error':{'code':'AccessDeniedException'}}";
        Account account = Account.without(ID).listing("us-east-1", denied);
        for (String region : new String[] {"eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "us-west-2"}) {
            account.listing(region, denied);
        }
        assertThat(told(account))
                .contains(
                        "DescribeTrails answered AccessDeniedException in eu-north-1, eu-west-1, eu-west-2, eu-west-3"
                                + " and 2 more",
                        "allow cloudtrail:DescribeTrails and collect again:");
    }

    @Test
    void aTrailNameThatAShellWouldInterpretIsQuoted() {
        Account account = Account.without(ID)
                .trail("a; rm -rf ~ `x` $(y)")
                .logging("a; rm -rf ~ `x` $(y)", false)
                .selectors("a; rm -rf ~ `x` $(y)", Account.ALL);
        assertThat(told(account))
                .contains("--name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/a; rm -rf ~ `x` $(y)'");
    }

    @Test
    void aNewTrailGoesToARegionThatAnswered() {
        Account account = Account.without(ID).listing("us-east-1", "{'error':{'code':'OptInRequired'}}");
        account.listing("eu-west-1", "{'trailList':[]}");
        assertThat(told(account))
                .contains(
                        "no answer from us-east-1, but a listing of one region shows every multi-region trail",
                        "create-trail --region ",
                        "--name management-events --s3-bucket-name management-events-111122223333"
                                + " --is-multi-region-trail");
    }

    @Test
    void anAnswerThatLeavesTheMatterOpenAsksForNoPermission() {
        Account account = Account.without(ID).trail("main").status("main", "{}").selectors("main", Account.ALL);
        assertThat(told(account))
                .contains(
                        "no permission settles this: collect again:", "get-trail-status --region us-east-1 --name main")
                .doesNotContain("allow");
    }

    @Test
    void manyOtherTrailsAreOnlyCounted() {
        Account account = Account.passing(ID);
        for (int number = 10; number < 20; number++) {
            account.trail("other-" + number)
                    .logging("other-" + number, false)
                    .selectors("other-" + number, Account.ALL);
        }
        assertThat(told(account))
                .contains("others   other-10, us-east-1: ✔ multi-region ✘ logging ✔ management ✔ reads+writes")
                .contains("other-13", "and 6 more trails")
                .doesNotContain("other-14");
    }

    private static Account withoutStatus(String error) {
        return Account.without(ID).trail("main").status("main", error).selectors("main", Account.ALL);
    }

    private static String denied(String reason) {
        return "{'error':{'code':'AccessDeniedException','message':'User: x is not authorized to perform:"
                + " cloudtrail:GetTrailStatus " + reason + "'}}";
    }

    @Test
    void eachCauseOfAFailureHasItsOwnRemedy() {
        assertThat(told(withoutStatus("{'error':{'code':'ExpiredTokenException'}}")))
                .contains("the credentials had expired: sign in and collect again:");
        assertThat(told(withoutStatus("{'error':{'code':'ThrottlingException'}}")))
                .contains("collect again later: there were too many calls in too short a time:");
        assertThat(told(withoutStatus("{'error':{'code':'UnrecognizedClientException'}}")))
                .contains("see why the credentials were not accepted in us-east-1: they may be mistyped, deleted, or of"
                        + " another partition:");
        assertThat(told(withoutStatus("{'error':{'code':'TrailNotFoundException'}}")))
                .contains("collect again: the trail may be gone, or its home region was not the one that was asked:");
        assertThat(told(withoutStatus("{'error':{'code':'TimedOut'}}")))
                .contains("collect again and wait longer (--timeout, --deadline): no answer came in time:");
        assertThat(told(withoutStatus("{'error':{'code':'ConnectionFailed'}}")))
                .contains("see whether AWS can be reached from here, in us-east-1, and collect again:");
        assertThat(told(withoutStatus("{'error':{'code':'InternalFailure'}}")))
                .contains("repeat the call that failed:");
    }

    @Test
    void aPolicyThatDeniesIsNamedWithWhatToDoAboutIt() {
        assertThat(told(withoutStatus(denied("because no permissions boundary allows the action"))))
                .contains(
                        "answered AccessDeniedException (denied by a permissions boundary)",
                        "allow cloudtrail:GetTrailStatus in the permissions boundary of the caller, too, and collect again:");
        assertThat(told(withoutStatus(denied("with an explicit deny in an identity-based policy"))))
                .contains("remove the statement that denies cloudtrail:GetTrailStatus, for no other one outweighs it,");
        assertThat(told(withoutStatus(denied("with an explicit deny in a session policy"))))
                .contains("allow cloudtrail:GetTrailStatus in the policy that the session was begun with, too,");
        assertThat(told(withoutStatus(denied("because no identity-based policy allows the action"))))
                .contains("next     allow cloudtrail:GetTrailStatus and collect again:");
    }

    @Test
    void ofARegionThatMayNotBeEnabledTheEnabledRegionsAreAsked() {
        assertThat(told(Account.without(ID)
                        .listing("us-east-1", "{'error':{'code':'UnrecognizedClientException'}}")
                        .listing("ap-east-1", "{'error':{'code':'UnrecognizedClientException'}}")))
                .contains(
                        "ap-east-1 may not be enabled in this account: give the enabled regions, too",
                        "see why the credentials were not accepted in us-east-1",
                        "aws account list-regions --region us-east-1 --region-opt-status-contains ENABLED"
                                + " ENABLED_BY_DEFAULT");
    }

    @Test
    void theEnabledRegionsAreAskedForByACommandThatThePartitionHas() {
        String account =
                Account.without(ID).single("us-east-1", "east", Account.ALL).toString();
        assertThat(told(account, "complete"))
                .contains(
                        "make the call that was not made, which needs cloudtrail:DescribeTrails and account:ListRegions:",
                        "aws account list-regions --region us-east-1 --region-opt-status-contains ENABLED"
                                + " ENABLED_BY_DEFAULT");
        String inGovCloud = account.replace("us-east-1", "us-gov-west-1").replace("arn:aws:", "arn:aws-us-gov:");
        assertThat(told(inGovCloud, "complete"))
                .contains(
                        "make the call that was not made, which needs cloudtrail:DescribeTrails and ec2:DescribeRegions:",
                        "aws ec2 describe-regions --region us-gov-west-1")
                .doesNotContain("account list-regions");
    }
}
