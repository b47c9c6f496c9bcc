package io.github.trailproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.FieldCondition;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.TrailArn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FindingWordsTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Finding TRUE = new Finding.Value("IsMultiRegionTrail", "true");
    private static final Finding CONTRADICTORY =
            new Finding.Contradictory("IsLogging", regions("us-east-1"), regions("eu-west-1", "eu-west-2"));

    private static SortedSet<String> regions(String... names) {
        return new TreeSet<>(List.of(names));
    }

    private static Finding conditions(String field, boolean known, AdvancedFieldSelector... selectors) {
        return new SelectorFinding.Conditions(
                field, known, Stream.of(selectors).map(FieldCondition::of).toList());
    }

    private static AdvancedFieldSelector.Builder selector() {
        return AdvancedFieldSelector.builder().field("eventName");
    }

    private static Map<Finding, String> words() {
        Map<Finding, String> words = new LinkedHashMap<>();
        words.put(TRUE, "IsMultiRegionTrail is true");
        words.put(
                new Finding.UnknownValue("ReadWriteType", "Some"),
                "ReadWriteType has the value `Some`, which this library does not know");
        words.put(new Finding.Absent("IsLogging"), "IsLogging is absent");
        words.put(CONTRADICTORY, "IsLogging is true in us-east-1 and false in eu-west-1 and eu-west-2");
        words.put(
                new Finding.Unanswered("IsLogging", MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, ARN)),
                "IsLogging is unknown: GetTrailStatus was not asked");
        words.put(
                new Finding.Unanswered(
                        "GetEventSelectors", MissingEvidence.notAsked(Operation.GET_EVENT_SELECTORS, ARN)),
                "GetEventSelectors was not asked");
        words.put(
                new Finding.FromAccount(TRUE, "999988887777"),
                "IsMultiRegionTrail is true (as account 999988887777 was answered)");
        words.put(
                new Finding.Disagreement(
                        new Finding.FromAccount(TRUE, "111122223333"),
                        new Finding.FromAccount(new Finding.Value("IsMultiRegionTrail", "false"), "999988887777")),
                "IsMultiRegionTrail is true (as account 111122223333 was answered), while IsMultiRegionTrail is false"
                        + " (as account 999988887777 was answered)");
        words.put(
                new Finding.Disagreement(
                        new Finding.FromAccount(TRUE, "111122223333"), new Finding.FromAccount(TRUE, "999988887777")),
                "IsMultiRegionTrail is true (as both account 111122223333 and account 999988887777 were answered), but"
                        + " the rest of their answers differs");
        words.put(
                new Finding.RegionNotEnabled("eu-west-1"), "eu-west-1 answered, but is not among the enabled regions");
        words.put(
                new Finding.ListedWithoutShadowTrails("eu-west-1"),
                "eu-west-1 was listed without shadow trails, so multi-region trails at home elsewhere do not show");
        words.put(
                new Finding.GlobalServicesRegionUnknown("aws-cn"),
                "which region records the events of global services is not documented for the partition aws-cn");
        words.put(
                new TrailFinding.WithoutGlobalServices(new Finding.Value("IncludeGlobalServiceEvents", "false")),
                "IsMultiRegionTrail is true, but IncludeGlobalServiceEvents is false, and a multi-region trail always"
                        + " has it");
        words.put(
                new TrailFinding.NotListedIn(regions("eu-west-1")),
                "IsMultiRegionTrail is true, but the trail is not listed in eu-west-1, where a multi-region trail has a"
                        + " shadow trail");
        words.put(
                new TrailFinding.HomeRegionNotEnabled("af-south-1"),
                "IsMultiRegionTrail is true, but its home region af-south-1 is not enabled here, and an organization"
                        + " trail covers only members that enabled it");
        words.put(
                new TrailFinding.HomeRegionPerhapsNotEnabled("af-south-1"),
                "IsMultiRegionTrail is true, but an organization trail covers only members that enabled its home region"
                        + " af-south-1, and the enabled regions are not known");
        words.put(
                new TrailFinding.NotAnOrganizationTrail(new Finding.Absent("IsOrganizationTrail")),
                "the trail belongs to another account, but IsOrganizationTrail is absent, and only an organization trail"
                        + " covers other accounts");
        words.put(
                new TrailFinding.NotListedByOwner("999988887777", "us-east-1"),
                "the trail belongs to account 999988887777 by its ARN, but that account listed its home region us-east-1"
                        + " and has no such trail there");
        words.put(
                new TrailFinding.OtherPartition("aws-cn", "aws"),
                "the trail's ARN is of the partition aws-cn, but the account is in aws, and no trail reaches beyond its"
                        + " partition");
        words.put(
                new TrailFinding.SeveralHomeRegions(regions("eu-west-1", "us-east-1")),
                "the trail's ARN and the listings contradict each other about its home region: eu-west-1 and"
                        + " us-east-1");
        words.put(
                new TrailFinding.HomeIsNoRegion("Ohio"), "the trail's home region `Ohio` is not the name of a region");
        words.put(
                new TrailFinding.NotListedAtHome("eu-west-1"), "the trail is not listed in its home region eu-west-1");
        words.put(
                new SelectorFinding.DefaultInForce(),
                "HasCustomEventSelectors is false, so the default selector is in force");
        words.put(
                new SelectorFinding.NotTheDefault(
                        new Finding.Value("HasCustomEventSelectors", "false"),
                        new Finding.Value("ReadWriteType", "ReadOnly")),
                "HasCustomEventSelectors is false, but ReadWriteType is ReadOnly");
        words.put(
                new SelectorFinding.BothKinds(),
                "the answer holds both basic and advanced selectors, which the service never answers");
        words.put(new SelectorFinding.NoSelectors(), "the answer holds neither basic nor advanced selectors");
        words.put(
                new SelectorFinding.TooIntricate(),
                "the selectors of all trails together are too intricate to tell whether they leave out an event");
        words.put(
                new SelectorFinding.UnknownMembers(regions("Negate", "Sampling")),
                "`Negate`, `Sampling` are members this library does not know");
        words.put(
                SelectorFinding.Excludes.of(List.of("kms.amazonaws.com")),
                "ExcludeManagementEventSources excludes `kms.amazonaws.com`");
        words.put(SelectorFinding.Excludes.of(List.of()), "ExcludeManagementEventSources excludes nothing");
        words.put(
                conditions("userAgent", false, selector().addNotStartsWith("x").build()),
                "userAgent NotStartsWith `x`, a field this library does not know of management events");
        words.put(
                conditions(
                        "eventName",
                        true,
                        selector().addEqualTo("b").build(),
                        selector().addEqualTo("a").build()),
                "eventName is named 2 times: Equals `a`; Equals `b`");
        words.put(conditions("eventName", true, selector().build()), "eventName has no operator");
        words.put(
                conditions(
                        "eventName",
                        true,
                        selector().putUnrecognizedMembers("Like", "[]").build()),
                "eventName has the operator `Like`, which this library does not know");
        words.put(new SelectorFinding.NotRestricted("readOnly"), "readOnly is not restricted");
        words.put(new SelectorFinding.NotNamed("eventCategory"), "eventCategory is not named by the selector");
        words.put(new SelectorFinding.FieldAbsent(), "Field is absent from a field selector");
        return words;
    }

    @TestFactory
    Stream<DynamicTest> everyFindingHasItsWords() {
        return words().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue(),
                        () -> assertThat(Wording.finding(entry.getKey())).isEqualTo(entry.getValue())));
    }

    @Test
    void noKindOfFindingIsForgotten() {
        List<String> kinds = Stream.of(Finding.General.class, TrailFinding.class, SelectorFinding.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .map(Class::getName)
                .toList();
        assertThat(words().keySet())
                .extracting(finding -> finding.getClass().getName())
                .containsAll(kinds);
    }

    @Test
    void differentFindingsNeverCompareAsEqual() {
        List<Finding> findings = List.copyOf(words().keySet());
        for (Finding one : findings) {
            for (Finding other : findings) {
                assertThat(Finding.ORDER.compare(one, other) == 0).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    void ofManyValuesTheFirstFourAreNamedAndTheOthersCounted() {
        assertThat(Wording.finding(SelectorFinding.Excludes.of(List.of("f", "e", "d", "c", "b", "a"))))
                .isEqualTo("ExcludeManagementEventSources excludes `a`, `b`, `c`, `d` and 2 more");
    }

    @Test
    void whatTheEvidenceWroteStaysOnOneLine() {
        assertThat(Wording.finding(conditions(
                        "event\nName",
                        false,
                        selector().addEqualTo("\u001b[31m").build())))
                .isEqualTo("event\\u{a}Name Equals `\\u{1b}[31m`, a field this library does not know of management"
                        + " events");
    }

    @Test
    void aMissingAnswerNamesTheCallTheTrailTheRegionAndThePermission() {
        assertThat(Wording.missing(MissingEvidence.of(
                        Operation.GET_TRAIL_STATUS, ARN, new Failed("AccessDeniedException", Optional.of("no")))))
                .isEqualTo("GetTrailStatus for arn:aws:cloudtrail:eu-west-1:111122223333:trail/main in eu-west-1"
                        + " answered AccessDeniedException, which needs cloudtrail:GetTrailStatus");
        assertThat(Wording.missing(MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked())))
                .isEqualTo("ListRegions was not asked, which needs account:ListRegions");
        assertThat(Wording.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled("the answer was cut off"))))
                .isEqualTo("ListRegions does not settle it: the answer was cut off");
    }

    @Test
    void aServiceControlPolicyIsNamedAndNoPermissionIsAskedFor() {
        MissingEvidence denied = MissingEvidence.of(
                Operation.DESCRIBE_TRAILS,
                "us-east-1",
                new Failed(
                        "AccessDeniedException",
                        Optional.of("not authorized to perform: cloudtrail:DescribeTrails with an explicit deny in a"
                                + " service control policy")));
        assertThat(Wording.missing(denied))
                .isEqualTo("DescribeTrails in us-east-1 answered AccessDeniedException (denied by a service control"
                        + " policy), so no permission in the account helps");
        assertThat(Wording.calls(List.of(denied)))
                .isEqualTo("DescribeTrails answered AccessDeniedException (denied by a service control policy) in"
                        + " us-east-1");
    }

    @Test
    void theSameCallInManyRegionsIsSaidOnce() {
        Failed denied = new Failed("AccessDenied", Optional.empty());
        assertThat(Wording.calls(List.of(
                        MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", denied),
                        MissingEvidence.of(Operation.DESCRIBE_TRAILS, "eu-west-1", denied),
                        MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked()))))
                .isEqualTo(
                        "DescribeTrails answered AccessDenied in eu-west-1 and us-east-1; ListRegions was not asked");
    }
}
