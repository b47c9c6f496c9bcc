package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a gap tells of the events in it: which, an example, and the trail that is nearest to recording them. */
class GapsTest {

    private static final String HOME = "us-east-1";
    private static final TrailArn ARN = Account.arn(HOME, "main");
    private static final Trail MULTI =
            Account.trail(HOME, "main").isMultiRegionTrail(true).build();

    private static AdvancedFieldSelector.Builder field(String name) {
        return AdvancedFieldSelector.builder().field(name);
    }

    private static AdvancedEventSelector management(AdvancedFieldSelector... conditions) {
        return AdvancedEventSelector.builder()
                .addFieldSelectors(
                        field("eventCategory").addEqualTo("Management").build())
                .addFieldSelectors(conditions)
                .build();
    }

    private static EventSelectors only(ReadWriteType type, String... excluded) {
        return EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .addExcludeManagementEventSources(excluded)
                        .build())
                .build();
    }

    private static Account multiRegion(EventSelectors selectors) {
        return new Account()
                .enabled(HOME, "eu-west-1")
                .listed(HOME, MULTI)
                .listed("eu-west-1", MULTI)
                .restListed(MULTI)
                .logs(ARN, true)
                .selects(ARN, selectors);
    }

    private static List<Gap> gaps(AdvancedEventSelector... selectors) {
        return multiRegion(EventSelectors.builder()
                        .addAdvancedEventSelectors(selectors)
                        .build())
                .coverage()
                .gaps();
    }

    private static Gap gap(AdvancedEventSelector... selectors) {
        List<Gap> gaps = gaps(selectors);
        assertThat(gaps).hasSize(1);
        Gap gap = gaps.get(0);
        assertThat(gap.contains(gap.witness().event())).isTrue();
        return gap;
    }

    private static String call(Gap gap) {
        ManagementEvent event = gap.witness().event();
        return event.scope() + " " + event.readWrite() + " " + event.eventSource() + " " + event.eventName()
                + (gap.witness().wellKnown() ? "" : " made up");
    }

    @Test
    void aTrailOfWritesLeavesOutReads() {
        Account account = multiRegion(only(ReadWriteType.WRITE_ONLY));
        assertThat(account.gaps()).containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [READ] *");
        assertThat(call(account.coverage().gaps().get(0)))
                .isEqualTo("us-east-1 READ ec2.amazonaws.com DescribeInstances");
        assertThat(multiRegion(only(ReadWriteType.READ_ONLY)).gaps())
                .containsExactly("certain [eu-west-1, us-east-1, global] and the rest* [WRITE] *");
    }

    @Test
    void anExcludedSourceIsTheGap() {
        Account account = multiRegion(only(ReadWriteType.ALL, "kms.amazonaws.com"));
        assertThat(account.gaps())
                .containsExactly(
                        "certain [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] kms.amazonaws.com");
        Gap gap = account.coverage().gaps().get(0);
        assertThat(call(gap)).isEqualTo("us-east-1 READ kms.amazonaws.com Decrypt");
        assertThat(gap.witness().event().eventType()).isEqualTo("AwsApiCall");
        assertThat(gap.witness().event().userIdentityArn()).isEqualTo("arn:aws:iam::111122223333:user/someone");
        assertThat(gap.witness().event().sessionCredentialFromConsole()).isEqualTo("false");
        assertThat(gap.text(EventField.EVENT_NAME)).isEqualTo("*");
        assertThat(gap.nearestTrail()).contains(ARN);
    }

    @Test
    void aCallThatNobodyKnowsIsMadeUp() {
        assertThat(call(gap(management(
                        field("eventSource").addNotEquals("foo.example").build()))))
                .isEqualTo("us-east-1 READ foo.example AnyCall made up");
        assertThat(call(gap(
                        management(field("eventSource").addNotStartsWith("zzz").build()))))
                .isEqualTo("us-east-1 READ zzzx AnyCall made up");
        assertThat(call(gap(
                        management(field("eventSource").addNotEndsWith("zzz").build()))))
                .isEqualTo("us-east-1 READ xzzz AnyCall made up");
    }

    @Test
    void aMadeUpEventSourceMeetsTheConditionsOfItsGap() {
        AdvancedEventSelector withoutZ =
                management(field("eventSource").addNotStartsWith("zzz").build());
        AdvancedEventSelector point =
                management(field("eventSource").addEqualTo("zzzx").build());
        Gap gap = gap(withoutZ, point);
        assertThat(gap.eventSources()).isEqualTo("zzz* except zzzx");
        assertThat(gap.witness().event().eventSource()).isEqualTo("zzz-any-");
        AdvancedEventSelector beginning =
                management(field("eventSource").addStartsWith("zzz-").build());
        assertThat(gap(withoutZ, point, beginning).witness().event().eventSource())
                .isEqualTo("zzz!");
    }

    @Test
    void theUsualTextIsTakenWhereItFits() {
        Gap gap = gap(management(field("eventType").addNotEquals("AwsApiCall").build()));
        assertThat(gap.witness().event().eventType()).isEqualTo("AwsApiCall");
        assertThat(call(gap)).isEqualTo("us-east-1 WRITE ec2.amazonaws.com RunInstances");
        Gap other = gap(management(field("eventType").addEqualTo("AwsApiCall").build()));
        assertThat(other.witness().event().eventType()).isEqualTo("AwsConsoleSignIn");
        assertThat(call(other)).isEqualTo("us-east-1 WRITE signin.amazonaws.com ConsoleLogin");
        assertThat(other.text(EventField.EVENT_TYPE)).isEqualTo("* except AwsApiCall");
        assertThat(other.eventSources()).isEqualTo("*");
    }

    @Test
    void anEventIsNeverGivenATypeThatItCannotHave() {
        Gap services = gap(
                management(field("eventType").addNotEquals("AwsServiceEvent").build()));
        assertThat(call(services)).isEqualTo("us-east-1 WRITE kms.amazonaws.com RotateKey");
        assertThat(services.witness().event().userIdentityArn()).isEmpty();
        Gap logins = gap(
                management(field("eventType").addNotEquals("AwsConsoleSignIn").build()));
        assertThat(call(logins)).isEqualTo("us-east-1 WRITE signin.amazonaws.com ConsoleLogin");
        Gap actions = gap(
                management(field("eventType").addNotEquals("AwsConsoleAction").build()));
        assertThat(call(actions)).isEqualTo("us-east-1 READ service.amazonaws.com AnyCall made up");
    }

    @Test
    void whereACallerIsAskedForNoEventWithoutOneIsNamed() {
        Gap gap = gap(
                management(field("eventType").addNotEquals("AwsServiceEvent").build()),
                management(field("userIdentity.arn")
                        .addNotStartsWith("arn:aws:iam")
                        .build()));
        assertThat(call(gap)).isEqualTo("us-east-1 READ service.amazonaws.com AnyCall made up");
        assertThat(gap.witness().event().userIdentityArn()).isEqualTo("arn:aws:iam::111122223333:user/someone");
    }

    @Test
    void aKnownNameIsNotMadeACallOfAnotherKind() {
        AdvancedEventSelector reads =
                management(field("readOnly").addEqualTo("true").build());
        Gap gap = gap(
                reads,
                management(
                        field("readOnly").addEqualTo("false").build(),
                        field("eventName").addNotEquals("Decrypt", "Foo").build()),
                management(
                        field("readOnly").addEqualTo("false").build(),
                        field("eventSource").addNotEquals("kms.amazonaws.com").build()));
        assertThat(call(gap)).isEqualTo("us-east-1 WRITE kms.amazonaws.com Foo made up");
    }

    @Test
    void anEventOfTheRegionsThatNobodyNamedIsInOneOfThem() {
        Account account = new Account().listed(HOME, home("main", true)).logsAll(ARN);
        Gap gap = account.coverage().gaps().get(0);
        assertThat(gap.scopes()).contains(Scope.OTHER_REGIONS);
        assertThat(gap.contains(gap.witness().event())).isTrue();
        assertThat(gap.witness().event().scope().kind()).isEqualTo(Scope.Kind.REGION);
        assertThat(gap.witness().wellKnown()).isTrue();
    }

    @Test
    void theNameOfACallNarrowsTheExample() {
        Gap gap = gap(management(field("eventName").addNotStartsWith("Stop").build()));
        assertThat(call(gap)).isEqualTo("us-east-1 WRITE cloudtrail.amazonaws.com StopLogging");
        Gap most = gap(management(field("eventName").addNotEquals("ListUsers").build()));
        assertThat(call(most)).isEqualTo("global READ iam.amazonaws.com ListUsers");
    }

    @Test
    void outsideOfUsEast1TheFirstRegionIsNamed() {
        Account account = new Account()
                .enabled()
                .listed(HOME, home("main", true))
                .listed("eu-west-1")
                .restListed()
                .logsAll(ARN);
        assertThat(account.gaps()).containsExactly("certain [eu-west-1] and the rest [READ, WRITE] *");
        assertThat(call(account.coverage().gaps().get(0)))
                .isEqualTo("ap-northeast-1 WRITE ec2.amazonaws.com RunInstances");
    }

    private static Trail home(String name, boolean global) {
        return Account.trail(HOME, name)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(global)
                .build();
    }

    @Test
    void theGlobalServicesAloneHaveAnExampleOfTheirOwn() {
        Account account =
                new Account().enabled(HOME).listed(HOME, home("main", false)).logsAll(ARN);
        assertThat(account.gaps())
                .containsExactly("certain [global] [READ, WRITE] *", "open [eu-west-1] and the rest [READ, WRITE] *");
        assertThat(call(account.coverage().gaps().get(0))).isEqualTo("global WRITE iam.amazonaws.com CreateAccessKey");
    }

    @Test
    void selectorsTogetherRecordWhatNoneDoesAlone() {
        AdvancedFieldSelector reads = field("readOnly").addEqualTo("true").build();
        AdvancedFieldSelector writes = field("readOnly").addEqualTo("false").build();
        assertThat(gaps(management(reads), management(writes))).isEmpty();
        assertThat(gaps(
                        management(field("eventSource").addStartsWith("a").build()),
                        management(field("eventSource").addNotStartsWith("a").build())))
                .isEmpty();
        Gap gap = gap(
                management(reads),
                management(
                        writes,
                        field("eventSource").addNotEquals("kms.amazonaws.com").build()));
        assertThat(gap.readWrite()).containsExactly(ReadWrite.WRITE);
        assertThat(gap.eventSources()).isEqualTo("kms.amazonaws.com");
    }

    @Test
    void whatASelectorMayRecordIsOpenAndNamed() {
        Account account = multiRegion(EventSelectors.builder()
                .addAdvancedEventSelectors(
                        management(field("vpcEndpointId").addEqualTo("v").build()))
                .build());
        assertThat(account.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("GET_EVENT_SELECTORS us-east-1 vpcEndpointId Equals `v`,"
                        + " a field this library does not know of management events");
    }

    @Test
    void whatReadOnlyIsAskedInAnUndocumentedWayIsOpen() {
        AdvancedFieldSelector reads = field("readOnly").addEqualTo("true").build();
        AdvancedFieldSelector writes = field("readOnly").addEqualTo("false").build();
        for (AdvancedEventSelector odd : List.of(
                management(field("readOnly").addStartsWith("true").build()),
                management(field("readOnly")
                        .addEqualTo("true")
                        .addNotEquals("false")
                        .build()),
                management(field("readOnly").addEqualTo("maybe").build()),
                management(reads, writes))) {
            Account account = multiRegion(
                    EventSelectors.builder().addAdvancedEventSelectors(odd).build());
            assertThat(account.gaps())
                    .containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        }
    }

    @Test
    void aCategoryInOtherLettersIsOpenAndNamed() {
        AdvancedEventSelector lower = AdvancedEventSelector.builder()
                .addFieldSelectors(
                        field("eventCategory").addEqualTo("management").build())
                .build();
        Account account = multiRegion(
                EventSelectors.builder().addAdvancedEventSelectors(lower).build());
        assertThat(account.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        assertThat(account.missing())
                .containsExactly("GET_EVENT_SELECTORS us-east-1 eventCategory Equals `management`");
    }

    @Test
    void selectorsThatContradictTheDefaultLeaveOpenWhatTheyLeaveOut() {
        Trail usual = Account.trail(HOME, "main")
                .isMultiRegionTrail(true)
                .hasCustomEventSelectors(false)
                .build();
        Account account = new Account()
                .enabled(HOME)
                .listed(HOME, usual)
                .listed("eu-west-1", usual)
                .restListed(usual)
                .logs(ARN, true)
                .selects(ARN, only(ReadWriteType.READ_ONLY));
        assertThat(account.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [WRITE] *");
        assertThat(account.missing())
                .containsExactly("GET_EVENT_SELECTORS us-east-1 HasCustomEventSelectors is false,"
                        + " but ReadWriteType is ReadOnly");
    }

    @Test
    void theTrailThatNeedsTheFewestChangesIsNearest() {
        Trail both = Account.trail(HOME, "wide").isMultiRegionTrail(true).build();
        TrailArn wide = both.trailArn();
        Account account = new Account()
                .enabled(HOME, "eu-west-1")
                .listed(HOME, home("main", true), both)
                .listed("eu-west-1", both)
                .restListed(both)
                .logs(ARN, false)
                .logs(wide, false)
                .selects(ARN, EventSelectors.defaultSelectors())
                .selects(wide, EventSelectors.defaultSelectors());
        assertThat(nearest(account)).containsExactly(wide);
        // Now each of them needs two changes, and the first by its ARN is taken.
        assertThat(nearest(account.selects(wide, only(ReadWriteType.READ_ONLY))))
                .containsExactly(ARN);
        assertThat(nearest(account.selects(ARN, only(ReadWriteType.READ_ONLY)))).containsExactly(wide);
        assertThat(nearest(new Account().enabled(HOME).listed(HOME))).isEmpty();
    }

    @Test
    void ofTwoTrailsThatLackARegionTheOneThatLogsIsNearest() {
        TrailArn second = Account.arn(HOME, "second");
        Account account = new Account()
                .enabled(HOME, "eu-west-1")
                .listed(HOME, home("main", true), home("second", true))
                .listed("eu-west-1")
                .logsAll(ARN)
                .logsAll(second);
        assertThat(nearest(account)).containsExactly(ARN);
        assertThat(nearest(account.logs(ARN, false))).containsExactly(second);
    }

    @Test
    void theAccountsOwnTrailsComeBeforeThoseOfOthers() {
        TrailArn foreign = new TrailArn("aws", HOME, "000000000001", "org");
        Trail org = Trail.builder()
                .trailArn(foreign)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(true)
                .build();
        Account account = new Account()
                .enabled(HOME, "eu-west-1")
                .listed(HOME, org, home("main", true))
                .listed("eu-west-1")
                .restListed()
                .logsAll(foreign)
                .logs(ARN, false)
                .selects(ARN, only(ReadWriteType.READ_ONLY));
        assertThat(account.gaps()).containsExactly("certain [eu-west-1] and the rest [READ, WRITE] *");
        assertThat(nearest(account)).containsExactly(ARN);
        assertThat(nearest(new Account()
                        .enabled(HOME, "eu-west-1")
                        .listed(HOME, org)
                        .listed("eu-west-1")
                        .logsAll(foreign)))
                .containsExactly(foreign);
    }

    private static List<TrailArn> nearest(Account account) {
        return account.coverage().gaps().stream()
                .flatMap(gap -> gap.nearestTrail().stream())
                .distinct()
                .toList();
    }

    /** Selectors of which no two take events of one source, one name or one user. */
    private static AdvancedEventSelector[] apart(int count) {
        return Stream.iterate(0, index -> index + 1)
                .limit(count)
                .map(index -> management(
                        field("eventSource").addEqualTo("s" + index).build(),
                        field("eventName").addEqualTo("n" + index).build(),
                        field("userIdentity.arn").addEqualTo("u" + index).build()))
                .toArray(AdvancedEventSelector[]::new);
    }

    @Test
    void whatWouldTakeHundredsOfGapsIsToldByWhatIsRecorded() {
        Gap gap = gap(apart(70));
        assertThat(gap.except()).hasSize(70);
        assertThat(gap.certain()).isTrue();
        assertThat(gap.everyRegion()).isTrue();
        assertThat(gap.conditions()).isEmpty();
        assertThat(gap.contains(event("s1", "n1", "u1"))).isFalse();
        assertThat(gap.contains(event("s1", "n2", "u1"))).isTrue();
    }

    @Test
    void whatMayBeRecordedBesidesHundredsOfSelectorsIsToldByThem() {
        Trail unread = Account.trail(HOME, "unread").isMultiRegionTrail(true).build();
        Account account = multiRegion(EventSelectors.builder()
                        .addAdvancedEventSelectors(apart(70))
                        .build())
                .listed(HOME, MULTI, unread)
                .listed("eu-west-1", MULTI, unread)
                .restListed(MULTI, unread);
        assertThat(account.gaps()).containsExactly("open [eu-west-1, us-east-1, global] and the rest* [READ, WRITE] *");
        Gap gap = account.coverage().gaps().get(0);
        assertThat(gap.except()).hasSize(70);
        assertThat(gap.contains(event("s1", "n1", "u1"))).isFalse();
        assertThat(gap.contains(event("s1", "n2", "u1"))).isTrue();
    }

    @Test
    void anEventThatTwoSelectorsMayRecordLiesInOneGap() {
        Account account = multiRegion(EventSelectors.builder()
                        .addAdvancedEventSelectors(
                                management(
                                        field("eventSource").addStartsWith("s").build()),
                                management(field("eventName").addStartsWith("n").build()))
                        .build())
                .status(ARN, TrailStatus.builder().build());
        List<Gap> open =
                account.coverage().gaps().stream().filter(gap -> !gap.certain()).toList();
        for (ManagementEvent event : List.of(event("s", "n", "u"), event("s", "x", "u"), event("x", "n", "u"))) {
            assertThat(open.stream().filter(gap -> gap.contains(event))).hasSize(1);
        }
        assertThat(open).noneMatch(gap -> gap.contains(event("x", "x", "u")));
    }

    @Test
    void theGapThatNeedsTheFewestWordsComesFirst() {
        Account account = new Account()
                .enabled("eu-west-1", HOME)
                .listed(HOME, home("main", true))
                .listed("eu-west-1")
                .restListed()
                .logs(ARN, true)
                .selects(ARN, only(ReadWriteType.ALL, "kms.amazonaws.com"));
        assertThat(account.gaps())
                .containsExactly(
                        "certain [eu-west-1] and the rest [READ, WRITE] *",
                        "certain [us-east-1, global] [READ, WRITE] kms.amazonaws.com");
    }

    @Test
    void gapsOfEqualWidthAreInTheOrderOfTheirRegions() {
        TrailArn there = Account.arn("eu-west-1", "there");
        Trail far = Account.trail("eu-west-1", "there")
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
        Account account = new Account()
                .enabled("eu-west-1", HOME)
                .listed(HOME, home("main", false))
                .listed("eu-west-1", far)
                .logs(ARN, true)
                .selects(ARN, only(ReadWriteType.ALL, "kms.amazonaws.com"))
                .logs(there, true)
                .selects(
                        there,
                        EventSelectors.builder()
                                .addEventSelectors(only(ReadWriteType.WRITE_ONLY)
                                        .eventSelectors()
                                        .get(0))
                                .addEventSelectors(only(ReadWriteType.READ_ONLY, "kms.amazonaws.com")
                                        .eventSelectors()
                                        .get(0))
                                .build());
        assertThat(account.gaps())
                .containsExactly(
                        "certain [global] [READ, WRITE] *",
                        "certain [eu-west-1] [READ] kms.amazonaws.com",
                        "certain [us-east-1] [READ, WRITE] kms.amazonaws.com",
                        "open [] and the rest [READ, WRITE] *");
        // The wider one first.
        assertThat(account.listed(HOME, home("main", true)).gaps())
                .containsExactly(
                        "certain [us-east-1, global] [READ, WRITE] kms.amazonaws.com",
                        "certain [eu-west-1] [READ] kms.amazonaws.com",
                        "open [] and the rest [READ, WRITE] *");
    }

    @Test
    void aSelectorOnDataEventsIsNotAskedAbout() {
        AdvancedEventSelector data = AdvancedEventSelector.builder()
                .addFieldSelectors(field("eventCategory").addEqualTo("Data").build())
                .build();
        Account account = multiRegion(EventSelectors.builder()
                        .addAdvancedEventSelectors(management(), data)
                        .build())
                .status(ARN, TrailStatus.builder().build());
        assertThat(account.missing()).containsExactly("GET_TRAIL_STATUS us-east-1 IsLogging is absent");
    }

    private static ManagementEvent event(String source, String name, String user) {
        return new ManagementEvent(Scope.region(HOME), ReadWrite.READ, source, name, "AwsApiCall", user, "false");
    }
}
