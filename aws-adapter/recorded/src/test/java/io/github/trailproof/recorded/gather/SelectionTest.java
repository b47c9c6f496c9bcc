package io.github.trailproof.recorded.gather;

import static io.github.trailproof.recorded.gather.Files.ARN;
import static io.github.trailproof.recorded.gather.Files.ID;
import static io.github.trailproof.recorded.gather.Files.LISTING;
import static io.github.trailproof.recorded.gather.Files.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.trail.TrailArn;
import org.junit.jupiter.api.Test;

/** Lists of trails that may lack some: they show what is there, and never that there is nothing else. */
class SelectionTest {

    private static final String ROW = "{'account_id':'" + ID + "','region':'eu-west-1','name':'main','arn':'" + ARN
            + "','home_region':'us-east-1','is_multi_region_trail':true,'include_global_service_events':true,"
            + "'is_organization_trail':false,'is_logging':true,'advanced_event_selectors':null,"
            + "'event_selectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,'DataResources':null}]}";

    private static final String RESOURCE = TRAIL.replace(
            "{'Name'",
            "{'c7n:TrailStatus':{'IsLogging':true},'c7n:TrailEventSelectors':{'TrailARN':'" + ARN
                    + "','EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true}]},'Name'");

    @Test
    void rowsOfSteampipeCanProveAPass() {
        assertThat(new Files()
                        .with("rows.json", "[" + ROW + "," + ROW.replace("eu-west-1", "us-east-1") + "]")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(new Files()
                        .with("rows.json", "{'columns':[{'name':'arn'}],'rows':[" + ROW + "]}")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void nullAndEmptySelectorsOfARowAreUnknown() {
        for (String selectors : new String[] {"null", "[]"}) {
            String row = ROW.replaceAll("'event_selectors':\\[.*\\]", "'event_selectors':" + selectors);
            Files files = new Files().with("rows.json", row);

            assertThat(files.account().selectors()).isEmpty();
            assertThat(files.verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
        assertThat(new Files()
                        .with("rows.json", ROW.replace("'is_logging':true", "'is_logging':null"))
                        .account()
                        .statuses())
                .isEmpty();
    }

    @Test
    void rowsNeverProveThatThereIsNoOtherTrail() {
        assertThat(new Files()
                        .with("rows.json", ROW.replace("'is_logging':true", "'is_logging':false"))
                        .verdict())
                .isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void resourcesOfCloudCustodianCanProveAPass() {
        assertThat(new Files()
                        .with("out/policy/resources.json", "[" + RESOURCE + "]")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(new Files()
                        .with("resources.json", "[" + RESOURCE.replace("IsLogging':true", "IsLogging':false") + "]")
                        .verdict())
                .isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void metadataOfCloudCustodianSaysWhoseTheResourcesAre() {
        String organization = "[" + RESOURCE.replace("OrganizationTrail':false", "OrganizationTrail':true") + "]";
        String metadata = "{'policy':{'resource':'cloudtrail'},'config':{'account_id':'444455556666','region':'x'}}";

        assertThat(new Files().with("a/resources.json", organization).gathered().unplaced())
                .allMatch(value -> value.obstacle().equals(new Lacks(Piece.ACCOUNT)));
        assertThat(new Files()
                        .with("a/resources.json", organization)
                        .with("a/metadata.json", metadata)
                        .account()
                        .accountId())
                .isEqualTo("444455556666");
    }

    @Test
    void aBareListOfTrailsIsASelection() {
        Files files = new Files().with("trails.json", "[" + TRAIL + "]");

        assertThat(files.account().observedTrails())
                .singleElement()
                .matches(trail -> trail.trailArn().equals(TrailArn.parse(ARN)));
        assertThat(files.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void whereARegionWasListedWholeRowsAddOnlyTheirAnswers() {
        Files files = new Files().with("eu-west-1.json", LISTING).with("rows.json", ROW);

        assertThat(files.account().answeredRegions()).containsExactly("eu-west-1");
        assertThat(files.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aRowThatContradictsAWholeListingLeavesTheMatterOpen() {
        Files files =
                new Files().with(ID + "/eu-west-1.json", "{'trailList':[]}").with("rows.json", ROW);

        assertThat(files.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }
}
