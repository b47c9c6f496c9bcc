package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final String HOME = "us-east-1";
    private static final String OTHER = "eu-west-1";
    private static final TrailArn ARN = Account.arn(HOME, "main");
    private static final String NOT_LISTED = "DESCRIBE_TRAILS the rest not asked";
    private static final String OTHER_NOT_LISTED = "DESCRIBE_TRAILS eu-west-1 not asked";

    private static Account twoRegions(Trail... atHome) {
        return new Account()
                .enabled(HOME, OTHER)
                .listed(HOME, atHome)
                .listed(OTHER)
                .restListed()
                .logsAll(ARN);
    }

    @Test
    void withoutTrailsEverythingIsCertainlyUnrecorded() {
        Account account = twoRegions();
        assertThat(account.gaps())
                .containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(account.missing()).isEmpty();
        assertThat(account.coverage().hasCertainGap()).isTrue();
        assertThat(account.coverage().isComplete()).isFalse();
    }

    @Test
    void whereTheEnabledRegionsAreUnknownThereMayBeOthers() {
        Account account = new Account().listed(HOME);
        assertThat(account.gaps())
                .containsExactly(
                        "certain [us-east-1, global] [READ, WRITE] *",
                        "open [eu-west-1, other regions] and the rest [READ, WRITE] *");
        assertThat(account.missing()).containsExactly(NOT_LISTED, OTHER_NOT_LISTED, "LIST_REGIONS - not asked");
    }

    @Test
    void whereTheEnabledRegionsAreUnknownHomesOfTrailsAreAmongThem() {
        Trail trail = Account.trail("af-south-1", "far")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        Account unknown = new Account().listed(HOME, trail).listed(OTHER).restListed();
        assertThat(unknown.gaps())
                .containsExactly(
                        "certain [eu-west-1, us-east-1, global] and the rest [READ, WRITE] *",
                        "open [af-south-1, other regions] [READ, WRITE] *");
        assertThat(unknown.logsAll(Account.arn("af-south-1", "far")).gaps())
                .containsExactly(
                        "certain [eu-west-1, us-east-1, global] and the rest [READ, WRITE] *",
                        "open [other regions] [READ, WRITE] *");
        assertThat(unknown.enabled(HOME).gaps())
                .containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
    }

    @Test
    void aRegionThatAnswersThoughTheListLeavesItOutIsOpen() {
        Account account = twoRegions().enabled(HOME).listed("af-south-1");
        assertThat(account.gaps())
                .containsExactly(
                        "certain [eu-west-1, us-east-1, global] and the rest [READ, WRITE] *",
                        "open [af-south-1] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("LIST_REGIONS - af-south-1 answered, but is not among the enabled regions");
    }

    @Test
    void aRegionThatNobodyCanDisableIsEnabledWhateverTheListSays() {
        Trail trail = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Account account = new Account().enabled(HOME).listed(HOME, trail).logsAll(ARN);
        assertThat(account.gaps()).containsExactly("open [eu-west-1] and the rest [READ, WRITE] *");
        assertThat(account.missing()).containsExactly(NOT_LISTED, OTHER_NOT_LISTED);
        assertThat(account.listed(OTHER).unlisted("ca-central-1").missing())
                .containsExactly(NOT_LISTED, "DESCRIBE_TRAILS ca-central-1 AccessDeniedException");
    }

    @Test
    void aRegionListedWithoutShadowTrailsMayHoldATrailOfAnotherAccount() {
        Account account = twoRegions().listedWithoutShadowTrails(OTHER);
        assertThat(account.gaps())
                .containsExactly(
                        "certain [us-east-1, global] and the rest [READ, WRITE] *", "open [eu-west-1] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("DESCRIBE_TRAILS eu-west-1 eu-west-1 was listed without shadow trails, so multi-region"
                        + " trails at home elsewhere do not show");
    }

    @Test
    void aTrailOfTheRegionIsShownWithoutShadowTrailsToo() {
        Trail trail = Account.trail(OTHER, "here")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        Account account = twoRegions().listedWithoutShadowTrails(OTHER, trail).logsAll(Account.arn(OTHER, "here"));
        assertThat(account.gaps()).containsExactly("certain [us-east-1, global] and the rest [READ, WRITE] *");
    }

    @Test
    void aHomeThatIsNoRegionMayBeAnyRegion() {
        Trail trail = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .homeRegion("Virginia")
                .build();
        Account account = twoRegions(trail);
        assertThat(account.gaps())
                .containsExactly(
                        "certain [global] [READ, WRITE] *",
                        "open [eu-west-1, us-east-1] and the rest* [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly(
                        "DESCRIBE_TRAILS us-east-1 the trail's home region `Virginia` is not the name of a region");
    }

    @Test
    void aRegionThatWasNotListedMayHoldATrail() {
        Account denied =
                new Account().enabled(HOME, OTHER).listed(HOME).unlisted(OTHER).restListed();
        assertThat(denied.gaps())
                .containsExactly(
                        "certain [us-east-1, global] and the rest [READ, WRITE] *", "open [eu-west-1] [READ, WRITE] *");
        assertThat(denied.missing()).containsExactly("DESCRIBE_TRAILS eu-west-1 AccessDeniedException");
        assertThat(denied.coverage().hasCertainGap()).isTrue();
        Account notAsked = new Account().enabled(HOME, OTHER).listed(HOME).restListed();
        assertThat(notAsked.missing()).containsExactly(OTHER_NOT_LISTED);
    }

    @Test
    void aRegionThatIsNotEnabledAndRefusesToListIsNone() {
        Account account = twoRegions().unlisted("af-south-1");
        assertThat(account.gaps())
                .containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(account.missing()).isEmpty();
    }

    @Test
    void theGlobalServicesAreOpenWhereTheirLeaderWasNotListed() {
        Account nothing = new Account().enabled(HOME, OTHER);
        assertThat(nothing.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(nothing.missing())
                .containsExactly("DESCRIBE_TRAILS eu-west-1 not asked", "DESCRIBE_TRAILS us-east-1 not asked");
        assertThat(nothing.coverage().hasCertainGap()).isFalse();
        Account elsewhere = new Account().enabled(OTHER).listed(OTHER).restListed();
        assertThat(elsewhere.gaps())
                .containsExactly(
                        "certain [eu-west-1] and the rest [READ, WRITE] *", "open [us-east-1, global] [READ, WRITE] *");
    }

    @Test
    void aSingleRegionTrailRecordsAtHomeAndTheGlobalServicesIfItSaysSo() {
        Trail with = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        assertThat(twoRegions(with).gaps()).containsExactly("certain [eu-west-1] and the rest [READ, WRITE] *");
        Trail without = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        assertThat(twoRegions(without).gaps())
                .containsExactly("certain [eu-west-1, global] and the rest [READ, WRITE] *");
    }

    @Test
    void singleRegionTrailsInEveryRegionRecordEverything() {
        Account account = new Account().enabled();
        for (String region : EnabledRegions.alwaysEnabledIn("aws")) {
            account.listed(
                            region,
                            Account.trail(region, "here")
                                    .isMultiRegionTrail(false)
                                    .includeGlobalServiceEvents(true)
                                    .build())
                    .logsAll(Account.arn(region, "here"));
        }
        assertThat(account.coverage().isComplete()).isTrue();
        assertThat(account.coverage().recordedBy()).hasSize(17);
    }

    @Test
    void whatASingleRegionTrailDoesNotSayOfTheGlobalServicesIsOpen() {
        String unsettled = "DESCRIBE_TRAILS us-east-1 IncludeGlobalServiceEvents is absent";
        Account absent =
                twoRegions(Account.trail(HOME, "main").isMultiRegionTrail(false).build());
        assertThat(absent.gaps())
                .containsExactly("certain [eu-west-1] and the rest [READ, WRITE] *", "open [global] [READ, WRITE] *");
        assertThat(absent.missing()).containsExactly(unsettled);
        Account contradictory = twoRegions(Account.trail(HOME, "main")
                        .isMultiRegionTrail(false)
                        .includeGlobalServiceEvents(true)
                        .build())
                .listed(
                        OTHER,
                        Account.trail(HOME, "main")
                                .isMultiRegionTrail(false)
                                .includeGlobalServiceEvents(false)
                                .build());
        assertThat(contradictory.gaps()).isEqualTo(absent.gaps());
        assertThat(contradictory.missing())
                .containsExactly("DESCRIBE_TRAILS us-east-1 IncludeGlobalServiceEvents is true in us-east-1"
                        + " and false in eu-west-1");
    }

    @Test
    void onlyATrailOfTheLeadingRegionBringsInTheGlobalServices() {
        Trail far = Account.trail(OTHER, "far")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Account account = new Account()
                .enabled(HOME, OTHER)
                .listed(HOME)
                .listed(OTHER, far)
                .restListed()
                .logsAll(Account.arn(OTHER, "far"));
        assertThat(account.gaps()).containsExactly("certain [us-east-1, global] and the rest [READ, WRITE] *");
    }

    @Test
    void homesThatContradictEachOtherLeaveOpenWhereTheTrailRecords() {
        Account account = twoRegions(Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .homeRegion(OTHER)
                .build());
        assertThat(account.gaps())
                .containsExactly(
                        "certain [] and the rest [READ, WRITE] *",
                        "open [eu-west-1, us-east-1, global] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly(
                        "DESCRIBE_TRAILS us-east-1 the trail's ARN and the listings contradict each other about its home"
                                + " region: eu-west-1 and us-east-1");
    }

    @Test
    void homesThatContradictEachOtherSettleNothingThoughBothShowTheTrail() {
        Trail trail = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .homeRegion(OTHER)
                .build();
        assertThat(twoRegions(trail).listed(OTHER, trail).gaps())
                .containsExactly(
                        "certain [] and the rest [READ, WRITE] *",
                        "open [eu-west-1, us-east-1, global] [READ, WRITE] *");
    }

    @Test
    void aHomeWhoseListingDoesNotShowTheTrailIsNotSettled() {
        Account account = twoRegions()
                .listed(
                        OTHER,
                        Account.trail(HOME, "main")
                                .isMultiRegionTrail(false)
                                .includeGlobalServiceEvents(true)
                                .build());
        assertThat(account.gaps())
                .containsExactly(
                        "certain [eu-west-1] and the rest [READ, WRITE] *", "open [us-east-1, global] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("DESCRIBE_TRAILS us-east-1 the trail is not listed in its home region us-east-1");
    }

    @Test
    void aMultiRegionTrailRecordsEverywhereEvenWhereNothingElseIsKnown() {
        Account account = new Account()
                .listed(
                        HOME,
                        Account.trail(HOME, "main").isMultiRegionTrail(true).build());
        assertThat(account.logsAll(ARN).coverage().isComplete()).isTrue();
        assertThat(account.missing()).isEmpty();
    }

    @Test
    void aTrailThatMayBeMultiRegionRecordsAtLeastAtHome() {
        Account account = twoRegions(
                Account.trail(HOME, "main").includeGlobalServiceEvents(true).build());
        assertThat(account.gaps()).containsExactly("open [eu-west-1] and the rest [READ, WRITE] *");
        assertThat(account.missing()).containsExactly("DESCRIBE_TRAILS us-east-1 IsMultiRegionTrail is absent");
    }

    @Test
    void whetherATrailLogsDecidesWhetherItsEventsAreCertain() {
        Trail trail = Account.trail(HOME, "main").isMultiRegionTrail(true).build();
        Account stopped = new Account()
                .enabled(HOME)
                .listed(HOME, trail)
                .listed(OTHER, trail)
                .restListed(trail)
                .logsAll(ARN)
                .logs(ARN, false);
        assertThat(stopped.gaps())
                .containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        Account unknown = new Account()
                .enabled(HOME)
                .listed(HOME, trail)
                .listed(OTHER, trail)
                .restListed(trail);
        assertThat(unknown.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(unknown.missing())
                .containsExactly("GET_TRAIL_STATUS us-east-1 not asked", "GET_EVENT_SELECTORS us-east-1 not asked");
    }

    @Test
    void anOrganizationTrailOfAnotherAccountRecordsAsAnyOther() {
        TrailArn foreign = new TrailArn("aws", HOME, "999988887777", "org");
        Trail trail = Trail.builder()
                .trailArn(foreign)
                .isMultiRegionTrail(true)
                .isOrganizationTrail(true)
                .build();
        Account account = new Account()
                .enabled(HOME, OTHER)
                .listed(HOME, trail)
                .listed(OTHER, trail)
                .restListed(trail);
        assertThat(account.gaps()).hasSize(1);
        assertThat(account.logsAll(foreign).gaps()).isEmpty();
    }

    @Test
    void aTrailWithoutAnswerNextToOneThatRecordsAllLeavesNothingOpen() {
        Trail good = Account.trail(HOME, "main").isMultiRegionTrail(true).build();
        Trail unknown = Account.trail(HOME, "unknown").isMultiRegionTrail(true).build();
        assertThat(new Account().listed(HOME, good, unknown).logsAll(ARN).gaps())
                .isEmpty();
    }

    @Test
    void onlyTrailsThatMayCloseAnOpenGapAreAskedAbout() {
        Trail single = Account.trail(OTHER, "single")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        Trail stopped = Account.trail(HOME, "stopped").isMultiRegionTrail(true).build();
        Account account = new Account()
                .enabled(HOME, OTHER)
                .listed(HOME, stopped)
                .listed(OTHER, single, stopped)
                .restListed(stopped)
                .logs(Account.arn(HOME, "stopped"), false);
        assertThat(account.gaps())
                .containsExactly(
                        "certain [us-east-1, global] and the rest [READ, WRITE] *", "open [eu-west-1] [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("GET_TRAIL_STATUS eu-west-1 not asked", "GET_EVENT_SELECTORS eu-west-1 not asked");
        assertThat(account.logs(Account.arn(OTHER, "single"), true)
                        .selects(Account.arn(OTHER, "single"), EventSelectors.defaultSelectors())
                        .missing())
                .isEmpty();
    }

    @Test
    void aTrailWhoseEventsAnotherRecordsIsNotAskedAbout() {
        Trail sure = Account.trail(HOME, "main")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Trail unread = Account.trail(HOME, "unread")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Account account = new Account()
                .enabled(HOME, OTHER)
                .listed(HOME, sure, unread)
                .unlisted(OTHER)
                .restListed()
                .logsAll(ARN);
        assertThat(account.gaps())
                .containsExactly("certain [] and the rest [READ, WRITE] *", "open [eu-west-1] [READ, WRITE] *");
        assertThat(account.missing()).containsExactly("DESCRIBE_TRAILS eu-west-1 AccessDeniedException");
    }

    @Test
    void anAnswerWithoutIsLoggingLeavesItOpen() {
        Trail trail = Account.trail(HOME, "main").isMultiRegionTrail(true).build();
        Account account = new Account()
                .enabled(HOME)
                .listed(HOME, trail)
                .listed(OTHER, trail)
                .restListed(trail)
                .logsAll(ARN);
        assertThat(account.status(ARN, TrailStatus.builder().build()).missing())
                .containsExactly("GET_TRAIL_STATUS us-east-1 IsLogging is absent");
    }
}
