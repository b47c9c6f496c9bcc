package io.github.trailproof.recorded.gather;

import static io.github.trailproof.recorded.gather.Files.ARN;
import static io.github.trailproof.recorded.gather.Files.ID;
import static io.github.trailproof.recorded.gather.Files.LISTING;
import static io.github.trailproof.recorded.gather.Files.SELECTORS;
import static io.github.trailproof.recorded.gather.Files.STATUS;
import static io.github.trailproof.recorded.gather.Files.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Malformed;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.recorded.gather.Obstacle.ProvesNothing;
import io.github.trailproof.recorded.gather.Obstacle.Several;
import io.github.trailproof.trail.TrailArn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceGathererTest {

    private static final String ORGANIZATION_TRAIL = TRAIL.replace("Trail':false", "Trail':true");

    @Test
    void answersInFilesOfTheirOwnMakeTheEvidenceOfAnAccount() {
        Files files = new Files()
                .with("a/us-east-1.json", LISTING)
                .with("a/main-status.json", STATUS)
                .with("a/get-event-selectors.json", SELECTORS);

        assertThat(files.verdict()).isEqualTo(Verdict.PASS);
        assertThat(files.account().accountId()).isEqualTo(ID);
        assertThat(files.account().answeredRegions()).containsExactly("us-east-1");
    }

    @Test
    void foldersNameTheAccountAndTheRegion() {
        AccountEvidence account = new Files()
                .with("444455556666/eu-west-1/cloudtrail-describe-trails.json", "{'trailList':[]}")
                .with("444455556666/eu-west-2/cloudtrail-describe-trails.json", "{'trailList':[]}")
                .account();

        assertThat(account.accountId()).isEqualTo("444455556666");
        assertThat(account.answeredRegions()).containsExactly("eu-west-1", "eu-west-2");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1.json",
        "describe-trails_us-east-1.json.gz",
        "evidence/us-east-1/trails.json",
        "111122223333_us-east-1.json",
        "of-us-east-1/x.json"
    })
    void aRegionIsFoundInANameOrAFolder(String name) {
        assertThat(new Files().with(name, LISTING).account().answeredRegions()).containsExactly("us-east-1");
    }

    @Test
    void aListingOfAnUnknownRegionProvesNothing() {
        Files files = new Files().with("raw-describe-trails.json", LISTING);

        assertThat(files.gathered().accounts()).isEmpty();
        assertThat(files.obstacle()).isEqualTo(new Lacks(Piece.REGION));
    }

    @Test
    void aTrailOfOneRegionSaysWhichRegionListedIt() {
        String listing = LISTING.replace("MultiRegionTrail':true", "MultiRegionTrail':false");

        assertThat(new Files().with("trails.json", listing).account().answeredRegions())
                .containsExactly("us-east-1");
        assertThat(new Files().with("eu-west-1.json", listing).obstacle())
                .isEqualTo(new Several(Piece.REGION, List.of("eu-west-1", "us-east-1")));
    }

    @Test
    void twoRegionsInAPathAreNotChosenBetween() {
        assertThat(new Files().with("backup-eu-west-1/us-east-1.json", LISTING).obstacle())
                .isEqualTo(new Several(Piece.REGION, List.of("eu-west-1", "us-east-1")));
    }

    @Test
    void anEmptyListingNeedsAnAccount() {
        String none = "{'trailList':[]}";

        assertThat(new Files().with("us-east-1.json", none).obstacle()).isEqualTo(new Lacks(Piece.ACCOUNT));
        assertThat(new Files(Optional.of(ID))
                        .with("us-east-1.json", none)
                        .account()
                        .accountId())
                .isEqualTo(ID);
    }

    @Test
    void anOrganizationTrailDoesNotSayWhoseAnswerItIs() {
        String listing = "{'trailList':[" + ORGANIZATION_TRAIL + "]}";

        assertThat(new Files().with("us-east-1.json", listing).obstacle()).isEqualTo(new Lacks(Piece.ACCOUNT));
        assertThat(new Files()
                        .with("444455556666/us-east-1.json", listing)
                        .account()
                        .accountId())
                .isEqualTo("444455556666");
    }

    @Test
    void anAccountThatItsTrailsContradictIsNotTaken() {
        Several several = new Several(Piece.ACCOUNT, List.of(ID, "444455556666"));

        assertThat(new Files(Optional.of("444455556666"))
                        .with("us-east-1.json", LISTING)
                        .obstacle())
                .isEqualTo(several);
        assertThat(new Files().with("444455556666/us-east-1.json", LISTING).obstacle())
                .isEqualTo(several);
    }

    @Test
    void aNumberInAPathThatIsNoAccountDoesNotMatterOnceTheAccountIsNamed() {
        assertThat(new Files(Optional.of(ID))
                        .with("202611271010/us-east-1.json", LISTING)
                        .account()
                        .accountId())
                .isEqualTo(ID);
        assertThat(new Files(Optional.of(ID))
                        .with("202611271010/us-east-1.json", "{'trailList':[]}")
                        .obstacle())
                .isEqualTo(new Several(Piece.ACCOUNT, List.of(ID, "202611271010")));
    }

    @Test
    void whatTheUserNamesIsNoAccount() {
        assertThatThrownBy(() -> new EvidenceGatherer(Optional.of("12")))
                .hasMessage("expected an account id of 12 digits, found `12`");
    }

    @ParameterizedTest
    @CsvSource({"main/get-trail-status.json", "get-trail-status-main.json", "main.json", "status/main/x.json"})
    void aStatusIsOfTheTrailThatItsNameOrFolderNames(String name) {
        AccountEvidence account =
                new Files().with("us-east-1.json", LISTING).with(name, STATUS).account();

        assertThat(account.statuses()).containsOnlyKeys(TrailArn.parse(ARN));
    }

    @Test
    void aStatusOfAnUnnamedTrailIsNotGuessed() {
        Files files = new Files().with("us-east-1.json", LISTING).with("get-trail-status.json", STATUS);

        assertThat(files.obstacle()).isEqualTo(new Lacks(Piece.TRAIL));
        assertThat(files.gathered().accounts().get(0).statuses()).isEmpty();
    }

    @Test
    void aNameThatMayBeOfTwoTrailsIsNotChosenBetween() {
        String other = TRAIL.replace("trail/main", "trail/main-status").replace("'main'", "'main-status'");
        Files files = new Files().with("us-east-1.json", "{'trailList':[" + TRAIL + "," + other + "]}");

        assertThat(files.with("main-status-of.json", STATUS).obstacle())
                .isEqualTo(new Several(Piece.TRAIL, List.of(ARN, ARN + "-status")));
        assertThat(files.with("main/main-status.json", STATUS).gathered().unplaced())
                .hasSize(2);
        assertThat(files.with("main/answer.json", STATUS)
                        .gathered()
                        .accounts()
                        .get(0)
                        .statuses())
                .containsOnlyKeys(TrailArn.parse(ARN));
    }

    @Test
    void anAnswerAboutATrailThatTwoAccountsAreShownNeedsAnAccount() {
        Files files = new Files()
                .with("444455556666/us-east-1.json", "{'trailList':[" + ORGANIZATION_TRAIL + "]}")
                .with(ID + "/us-east-1.json", "{'trailList':[" + ORGANIZATION_TRAIL + "]}")
                .with("get-event-selectors.json", SELECTORS);

        assertThat(files.obstacle()).isEqualTo(new Several(Piece.ACCOUNT, List.of(ID, "444455556666")));
    }

    @Test
    void errorsOfCallsAreGatheredToo() {
        AccountEvidence account = new Files()
                .with(ID + "/us-east-1/describe-trails.json", LISTING)
                .with(
                        ID + "/eu-west-1/describe-trails.json",
                        "{'Error':{'Code':'AccessDeniedException','Message':'no'},'ResponseMetadata':{}}")
                .with(
                        ID + "/us-east-1/main.txt",
                        "\nAn error occurred (ThrottlingException) when calling the GetTrailStatus operation"
                                + " (reached max retries: 2): Rate exceeded\n")
                .account();

        assertThat(account.listings())
                .hasEntrySatisfying(
                        "eu-west-1",
                        listing -> assertThat(listing.missing().flatMap(MissingEvidence::errorCode))
                                .hasValue("AccessDeniedException"));
        assertThat(account.status(TrailArn.parse(ARN)).missing().orElseThrow().cause())
                .isEqualTo(new MissingEvidence.Failed("ThrottlingException", Optional.of("Rate exceeded")));
    }

    @Test
    void anErrorOfAnUnnamedCallIsNotGuessed() {
        assertThat(new Files()
                        .with(ID + "/us-east-1/x.json", "{'Error':{'Code':'X'}}")
                        .obstacle())
                .isEqualTo(new Lacks(Piece.OPERATION));
    }

    @Test
    void anAnswerReplacesAnErrorAndNotTheOtherWayRound() {
        String error = "{'Error':{'Code':'X','Message':'m'}}";

        assertThat(new Files()
                        .with("a/us-east-1/describe-trails.json", LISTING)
                        .with(ID + "/us-east-1/describe-trails.json", error)
                        .account()
                        .answeredRegions())
                .containsExactly("us-east-1");
        assertThat(new Files()
                        .with(ID + "/us-east-1/describe-trails.json", error)
                        .with("a/us-east-1/describe-trails.json", LISTING)
                        .account()
                        .answeredRegions())
                .containsExactly("us-east-1");
    }

    @Test
    void twoAnswersThatDifferAreBothKept() {
        Gathered gathered = new Files()
                .with("us-east-1.json", LISTING)
                .with("main/one.json", STATUS)
                .with("main/two.json", STATUS.replace("true", "false"))
                .gathered();

        assertThat(gathered.accounts())
                .hasSize(2)
                .allMatch(account -> account.accountId().equals(ID));
        assertThat(gathered.accounts()).allMatch(account -> account.statuses().containsKey(TrailArn.parse(ARN)));
    }

    @Test
    void dumpsByAccountRegionAndTrailAreTakenApart() {
        String dump = "[{'account':'" + ID + "','regions':{'us-east-1':{'describe_trails':" + LISTING
                + "},'eu-west-1':{'describe_trails':{'trailList':[],'ResponseMetadata':{}}}},"
                + "'get_trail_status':{'main':" + STATUS + "},'get_event_selectors':{'" + ARN + "':"
                + SELECTORS.replace("'TrailARN':'" + ARN + "',", "") + "}}]";
        AccountEvidence account = new Files().with("dump.json", dump).account();

        assertThat(account.answeredRegions()).containsExactly("eu-west-1", "us-east-1");
        assertThat(account.statuses()).containsOnlyKeys(TrailArn.parse(ARN));
        assertThat(account.selectors()).containsOnlyKeys(TrailArn.parse(ARN));
    }

    @Test
    void answersThatFollowEachOtherAreAllTaken() {
        Files files = new Files()
                .with(
                        ID + ".jsonl",
                        "{'region':'us-east-1','trailList':[]}\n{\n'Region':'eu-west-1',\n'trailList':[]}\n");

        assertThat(files.account().answeredRegions()).containsExactly("eu-west-1", "us-east-1");
    }

    @Test
    void textWithAMarkIsRead() {
        byte[] utf16 = ("\uFEFF" + LISTING.replace('\'', '"')).getBytes(StandardCharsets.UTF_16LE);
        byte[] utf8 = ("\uFEFF" + LISTING.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);

        assertThat(new Files().with("us-east-1.json", utf16).account().answeredRegions())
                .containsExactly("us-east-1");
        assertThat(new Files().with("us-east-1.json", utf8).account().answeredRegions())
                .containsExactly("us-east-1");
    }

    @Test
    void evidenceIsTakenAsItIs() {
        String evidence = "{'accountId':'" + ID + "','collectedAt':'2026-11-20T10:00:00Z','describeTrails':{}}";

        assertThat(new Files().with("list.json", "[" + evidence + "]").account().collectedAt())
                .isPresent();
    }

    @Test
    void aTimeThatIsNoneIsAWarningAtItsPlace() {
        Gathered gathered = new Files()
                .with("us-east-1.json", LISTING)
                .with("main.json", "[{'IsLogging':true,'StartLoggingTime':'yesterday'}]")
                .gathered();

        assertThat(gathered.unplaced()).isEmpty();
        assertThat(gathered.accounts().get(0).statuses()).containsOnlyKeys(TrailArn.parse(ARN));
        assertThat(gathered.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.source()).isEqualTo("main.json");
            assertThat(warning.path()).isEqualTo("$[0].StartLoggingTime");
        });
    }

    @Test
    void whatIsMalformedIsToldOfWithItsPlace() {
        Files files = new Files().with("us-east-1.json", "{'trailList':[{'TrailARN':'x'}]}");

        assertThat(files.obstacle()).isInstanceOf(Malformed.class);
        assertThat(files.obstacle().toString())
                .contains("expected a trail ARN", "found `x`, at .trailList[0].TrailARN");
        assertThat(new Files().with("us-east-1.json", "{'trailList':[").obstacle())
                .isEqualTo(new Malformed("expected JSON, found something else"));
        assertThat(new Files()
                        .with("us-east-1.json", "{'trailList':[],'trailList':[]}")
                        .obstacle())
                .isEqualTo(new Malformed("expected each member once, found `trailList` again"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Trails':[{'TrailARN':'a','Name':'b','HomeRegion':'c'}]} | LIST_TRAILS",
                "[{'CheckID':'cloudtrail_multi_region_enabled'}] | PROWLER",
                "[{'class_uid':2004,'metadata':{'product':{'name':'Prowler'}}}] | PROWLER",
                "{'Findings':[{'SchemaVersion':'2018-10-08','ProductArn':'x'}]} | SECURITY_HUB",
                "[{'class_uid':2003,'finding_info':{}}] | OCSF",
                "{'configurationItems':[{'resourceType':'AWS::CloudTrail::Trail','configuration':{}}]} | CONFIG",
                "{'Records':[{'eventVersion':'1.08','eventName':'StopLogging'}]} | EVENTS",
                "{'format_version':'1.2','terraform_version':'1.11.4'} | PLAN",
                "CHECK_ID;STATUS;REGION | PROWLER",
                "account,region,status | CSV",
                "<html> | MARKUP",
                "{'a':1} | OTHER_JSON",
                "[] | EMPTY",
                "hello | OTHER",
            })
    void whatCannotProveTheControlIsToldOnce(String text, ContentKind kind) {
        Files files = new Files().with("file", text + "\n" + text + "\n");

        assertThat(files.gathered().accounts()).isEmpty();
        assertThat(files.gathered().unplaced()).hasSize(1);
        assertThat(files.gathered().unplaced().get(0).kind()).isEqualTo(kind);
        assertThat(files.obstacle()).isEqualTo(new ProvesNothing());
        assertThat(Recognition.of(new java.io.ByteArrayInputStream(Files.bytes(text))))
                .isEqualTo(kind);
    }
}
