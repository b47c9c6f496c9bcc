package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import org.junit.jupiter.api.Test;

/** Which region records the global services is documented for one partition only. */
class LeaderTest {

    private static final String NORTH = "cn-north-1";
    private static final String WEST = "cn-northwest-1";
    private static final TrailArn ARN = new TrailArn("aws-cn", NORTH, Account.OWN, "main");
    private static final String UNSETTLED = "DESCRIBE_TRAILS - which region records the events of global services"
            + " is not documented for the partition aws-cn";

    private static Trail single(TrailArn arn) {
        return Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
    }

    private static Account china() {
        return new Account().partition("aws-cn");
    }

    @Test
    void withoutTrailsItDoesNotMatter() {
        Account account = china().enabled(NORTH, WEST).listed(NORTH).listed(WEST);
        assertThat(account.gaps()).containsExactly("certain [cn-north-1, cn-northwest-1, global]* [READ, WRITE] *");
        assertThat(account.missing()).isEmpty();
    }

    @Test
    void aTrailOfOneCandidateLeavesTheGlobalServicesOpen() {
        Account account = china().enabled(NORTH, WEST)
                .listed(NORTH, single(ARN))
                .listed(WEST)
                .logsAll(ARN);
        assertThat(account.gaps())
                .containsExactly("certain [cn-northwest-1] [READ, WRITE] *", "open [global] [READ, WRITE] *");
        assertThat(account.missing()).containsExactly(UNSETTLED);
    }

    @Test
    void trailsOfEveryCandidateTogetherRecordThem() {
        TrailArn other = new TrailArn("aws-cn", WEST, Account.OWN, "main");
        Account account = china().enabled(NORTH, WEST)
                .listed(NORTH, single(ARN))
                .listed(WEST, single(other))
                .logsAll(ARN)
                .logsAll(other);
        assertThat(account.gaps()).isEmpty();
    }

    @Test
    void theOnlyRegionThereIsLeads() {
        TrailArn arn = new TrailArn("aws-eusc", "eusc-de-east-1", Account.OWN, "main");
        Account account =
                new Account().partition("aws-eusc").enabled("eusc-de-east-1").listed("eusc-de-east-1", single(arn));
        assertThat(account.missing()).noneMatch(missing -> missing.contains("not documented"));
        assertThat(account.logsAll(arn).gaps()).isEmpty();
    }

    @Test
    void regionsNotKnownMayLeadAsWell() {
        Account account = china().listed(NORTH, single(ARN)).logsAll(ARN);
        assertThat(account.gaps()).containsExactly("open [cn-northwest-1, other regions, global] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly(UNSETTLED, "DESCRIBE_TRAILS cn-northwest-1 not asked", "LIST_REGIONS - not asked");
    }

    @Test
    void aCandidateThatWasNotListedMayRecordThem() {
        Account account = china().enabled(NORTH, WEST).listed(NORTH).unlisted(WEST);
        assertThat(account.gaps())
                .containsExactly(
                        "certain [cn-north-1] [READ, WRITE] *", "open [cn-northwest-1, global] [READ, WRITE] *");
        assertThat(account.missing()).contains(UNSETTLED, "DESCRIBE_TRAILS cn-northwest-1 AccessDeniedException");
    }

    @Test
    void whereTheGlobalServicesAreNotOpenTheirLeaderIsNotAskedFor() {
        Trail withoutGlobal = Trail.builder()
                .trailArn(ARN)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        Account account = china().enabled(NORTH, WEST)
                .listed(NORTH, withoutGlobal)
                .listed(WEST)
                .selects(ARN, EventSelectors.defaultSelectors());
        assertThat(account.gaps())
                .containsExactly(
                        "certain [cn-northwest-1, global] [READ, WRITE] *", "open [cn-north-1] [READ, WRITE] *");
        assertThat(account.missing()).containsExactly("GET_TRAIL_STATUS cn-north-1 not asked");
    }

    @Test
    void withoutAnyRegionOnlyTheGlobalServicesAreLeft() {
        Account account = new Account().partition("aws-iso").enabled();
        assertThat(account.gaps()).containsExactly("open [global]* [READ, WRITE] *");
        assertThat(account.missing()).containsExactly(UNSETTLED.replace("aws-cn", "aws-iso"));
    }
}
