package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.EnabledRegions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the text report says of events that go unrecorded. */
class GapReportTest {

    private static final String ID = "111122223333";
    private static final String REGIONS = "['eu-central-1','eu-west-1','us-east-1','us-west-2']";

    private static List<String> told(Account account, String criterion) {
        return Run.with(Map.of("COLUMNS", "160"), account.toString(), "audit", "--criterion", criterion, "-")
                .account(ID);
    }

    private static List<String> gaps(Account account) {
        return told(account, "cis").stream()
                .dropWhile(line -> !line.startsWith("  gap "))
                .takeWhile(line -> line.startsWith("  gap ") || line.startsWith("           "))
                .map(line -> line.substring(11))
                .toList();
    }

    private static Account account(String... fields) {
        return Account.without(ID)
                .enabled(REGIONS)
                .everywhere("main", "{'HasCustomEventSelectors':true}")
                .logging("main", true)
                .selectors(
                        "main",
                        "{'AdvancedEventSelectors':[{'FieldSelectors':["
                                + "{'Field':'eventCategory','Equals':['Management']}"
                                + (fields.length == 0 ? "" : ",")
                                + String.join(",", fields) + "]}]}");
    }

    @Test
    void anAccountWithoutGapsShowsNone() {
        assertThat(gaps(account())).isEmpty();
    }

    @Test
    void sourcesThatAreLeftOutAreNamed() {
        assertThat(gaps(account("{'Field':'eventSource','NotEquals':['kms.amazonaws.com','rdsdata.amazonaws.com']}")))
                .containsExactly("KMS and RDS Data API events, reads and writes, in every region; e.g."
                        + " kms.amazonaws.com Decrypt in us-east-1 is not recorded");
        assertThat(gaps(account("{'Field':'eventSource','Equals':['iam.amazonaws.com']}")))
                .containsExactly(
                        "events of every source except `iam.amazonaws.com`, reads and writes, in every"
                                + " region; e.g. ec2.amazonaws.com RunInstances in us-east-1 is not",
                        "recorded");
        assertThat(gaps(account("{'Field':'eventSource','NotStartsWith':['s3']}")))
                .containsExactly(
                        "events of `s3*`, reads and writes, in every region; e.g. s3.amazonaws.com DeleteBucket"
                                + " in us-east-1 is not recorded");
    }

    @Test
    void readsAndWritesAreToldApart() {
        assertThat(gaps(account("{'Field':'readOnly','Equals':['true']}")))
                .containsExactly(
                        "writes, in every region; e.g. ec2.amazonaws.com RunInstances in us-east-1 is not recorded");
        assertThat(gaps(account("{'Field':'readOnly','Equals':['false']}")))
                .containsExactly(
                        "reads, in every region; e.g. ec2.amazonaws.com DescribeInstances in us-east-1 is not recorded");
    }

    @Test
    void aCallThatIsMadeUpSaysSo() {
        assertThat(gaps(account("{'Field':'eventSource','NotEquals':['invented.example']}")))
                .containsExactly(
                        "events of `invented.example`, reads and writes, in every region; e.g. the made-up call"
                                + " invented.example AnyCall in us-east-1 is not recorded");
    }

    @Test
    void fieldsBeyondTheSourceAreNamedWithTheValueOfTheCall() {
        assertThat(gaps(account("{'Field':'userIdentity.arn','NotEquals':['arn:aws:iam::111122223333:role/ci']}")))
                .containsExactly(
                        "reads and writes, userIdentity.arn `arn:aws:iam::111122223333:role/ci`, in every region;"
                                + " e.g. ec2.amazonaws.com RunInstances, userIdentity.arn",
                        "`arn:aws:iam::111122223333:role/ci`, in us-east-1 is not recorded");
    }

    @Test
    void aGapNamesItsRegionsOrTheRegionsOutsideIt() {
        Account one = Account.without(ID)
                .enabled(REGIONS)
                .trail("main", "{'IsMultiRegionTrail':false}")
                .logging("main", true)
                .selectors("main", Account.ALL)
                .noneElsewhere();
        assertThat(gaps(one))
                .containsExactly(
                        "reads and writes, in every region but us-east-1; e.g. ec2.amazonaws.com RunInstances in"
                                + " ap-northeast-1 is not recorded");
    }

    @Test
    void theGlobalServicesAreNamedWhereTheyAloneAreMissing() {
        Account account = Account.without(ID)
                .enabled("['us-east-1']")
                .trail("main", "{'IsMultiRegionTrail':false,'IncludeGlobalServiceEvents':false}")
                .logging("main", true)
                .selectors("main", Account.ALL);
        assertThat(gaps(account))
                .startsWith("events of IAM and other global services, reads and writes; e.g. iam.amazonaws.com"
                        + " CreateAccessKey as a global service is not recorded");
    }

    @Test
    void eventsThatMayGoUnrecordedAreToldApartFromThoseThatDo() {
        assertThat(gaps(Account.open(ID)))
                .containsExactly(
                        "every management event may go unrecorded, e.g. ec2.amazonaws.com RunInstances in us-east-1");
    }

    @Test
    void regionsThatAreNotKnownAreTheOtherOnes() {
        Account account = Account.without(ID)
                .trail("main", "{'IsMultiRegionTrail':false}")
                .logging("main", true)
                .selectors("main", Account.ALL);
        assertThat(gaps(account))
                .containsExactly("reads and writes, in every region but us-east-1, may go unrecorded, e.g."
                        + " ec2.amazonaws.com RunInstances in ap-northeast-1");
        for (String region : EnabledRegions.alwaysEnabledIn("aws")) {
            account.single(region, "main", Account.ALL);
        }
        assertThat(gaps(account))
                .containsExactly("reads and writes, in any other region, may go unrecorded, e.g. ec2.amazonaws.com"
                        + " RunInstances in ap-east-1");
    }

    @Test
    void aTrailThatIsOffDoesNotHideWhatItWouldLeaveOut() {
        String kms = "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                + "'ExcludeManagementEventSources':['kms.amazonaws.com']}]}";
        Account account = Account.without(ID)
                .enabled(REGIONS)
                .everywhere("main", "{}")
                .logging("main", false)
                .selectors("main", kms);
        assertThat(gaps(account))
                .containsExactly(
                        "every management event; e.g. ec2.amazonaws.com RunInstances in us-east-1 is not recorded");
    }

    @Test
    void manyGapsAreOnlyCounted() {
        List<String> regions = List.of("eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "us-east-1", "us-west-2");
        Account account = Account.without(ID).enabled("['" + String.join("','", regions) + "']");
        for (String region : regions) {
            account.single(
                    region,
                    "main",
                    "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                            + "'ExcludeManagementEventSources':['" + region + ".example']}]}");
        }
        // One more in the regions that were not listed.
        assertThat(gaps(account)).endsWith("and 3 more gaps");
        assertThat(String.join(" ", gaps(account)).split("; e.g. ", -1)).hasSize(5);
    }

    @Test
    void trailsThatTogetherRecordEverythingPassByCompleteCoverage() {
        Account account = Account.without(ID)
                .enabled(REGIONS)
                .everywhere("reads", "{}")
                .logging("reads", true)
                .selectors("reads", "{'EventSelectors':[{'ReadWriteType':'ReadOnly','IncludeManagementEvents':true}]}")
                .everywhere("writes", "{}")
                .logging("writes", true)
                .selectors(
                        "writes", "{'EventSelectors':[{'ReadWriteType':'WriteOnly','IncludeManagementEvents':true}]}");
        assertThat(told(account, "complete"))
                .containsExactly(
                        "✔ PASS  111122223333  by complete coverage, but FAIL by CIS and Security Hub",
                        "  because  the trails together record every management event, though no single one does",
                        "  note     CIS and Security Hub: more is asked of reads: no selector takes all of them, reads and"
                                + " writes: ReadWriteType is ReadOnly",
                        "  trails   reads, us-east-1: ✔ multi-region ✔ logging ✔ management ✘ reads+writes ✘ every source",
                        "           writes, us-east-1: ✔ multi-region ✔ logging ✔ management ✘ reads+writes ✘ every"
                                + " source");
        assertThat(told(account, "cis"))
                .contains("  note     complete coverage: the trails together record every management event, though no"
                        + " single one does");
    }

    @Test
    void gapsAreTheReasonWhyCompleteCoverageFails() {
        assertThat(told(account("{'Field':'eventSource','NotEquals':['kms.amazonaws.com']}"), "complete"))
                .startsWith(
                        "✘ FAIL  111122223333  by Security Hub and complete coverage, but PASS by CIS",
                        "  gap      KMS events, reads and writes, in every region; e.g. kms.amazonaws.com"
                                + " Decrypt in us-east-1 is not recorded",
                        "  trail    main, us-east-1",
                        "  but      its selector leaves out event sources: eventSource NotEquals `kms.amazonaws.com`")
                .anyMatch(line -> line.contains("put-event-selectors"));
    }

    @Test
    void whatIsMissingKeepsCompleteCoverageOpen() {
        assertThat(told(Account.open(ID), "complete"))
                .containsSubsequence(
                        "? INDETERMINATE  111122223333  by CIS, Security Hub and complete coverage",
                        "  trail    main, us-east-1",
                        "  open     whether every management event is recorded: GetTrailStatus was not asked; ListRegions"
                                + " was not asked",
                        "  gap      every management event may go unrecorded, e.g. ec2.amazonaws.com RunInstances in"
                                + " us-east-1");
    }
}
