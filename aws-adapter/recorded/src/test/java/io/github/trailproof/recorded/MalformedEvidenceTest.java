package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case stands between two good accounts, which are read whatever is wrong with it. */
class MalformedEvidenceTest {

    private static final String ID = "\"accountId\":\"111122223333\",";
    private static final String NO_ARN =
            "expected a trail ARN, `arn:<partition>:cloudtrail:<region>:<12 digits>:trail/<name>`, found ";
    private static final String NO_REGION = "expected a region, such as `us-east-1`, found ";
    private static final String NO_ID = "expected an account id, 12 digits in quotes, found ";
    private static final String CUT_SHORT = "expected the rest of the account, found the end of its text";

    private record Case(String name, String json, String path, String message) {}

    @TestFactory
    Stream<DynamicTest> accountsAreRefused() {
        return tests(List.of(
                new Case("a list", "[1]", "$", "expected an account as an object, found a list"),
                new Case("a text", "\"x\"", "$", "expected an account as an object, found the text `x`"),
                new Case("a number", "42", "$", "expected an account as an object, found the number `42`"),
                new Case("null", "null", "$", "expected an account as an object, found null"),
                new Case("true", "true", "$", "expected an account as an object, found true"),
                new Case("no account", "{\"describeTrails\":{}}", "$.accountId", NO_ID + "none"),
                new Case("account null", "{\"accountId\":null,\"describeTrails\":{}}", "$.accountId", NO_ID + "none"),
                new Case(
                        "account of 11 digits",
                        "{\"accountId\":\"11112222333\",\"describeTrails\":{}}",
                        "$.accountId",
                        NO_ID + "the text `11112222333`"),
                new Case(
                        "account of other digits",
                        "{\"accountId\":\"11112222333٣\",\"describeTrails\":{}}",
                        "$.accountId",
                        NO_ID + "the text `11112222333٣`"),
                new Case(
                        "account as a number",
                        "{\"accountId\":111122223333}",
                        "$.accountId",
                        NO_ID + "the number `111122223333`"),
                new Case(
                        "no listings",
                        "{\"accountId\":\"111122223333\"}",
                        "$.describeTrails",
                        "expected an object of answers by region, found none"),
                new Case(
                        "listings null",
                        "{" + ID + "\"describeTrails\":null}",
                        "$.describeTrails",
                        "expected an object of answers by region, found none"),
                new Case(
                        "listings in a list",
                        "{" + ID + "\"describeTrails\":[]}",
                        "$.describeTrails",
                        "expected an object of answers by region, found a list"),
                new Case(
                        "partition",
                        "{" + ID + "\"partition\":1,\"describeTrails\":{}}",
                        "$.partition",
                        "expected a text, found the number `1`"),
                new Case(
                        "member twice",
                        "{" + ID + "\"describeTrails\":{},\"describeTrails\":{}}",
                        "$.describeTrails",
                        "expected each member once, found `describeTrails` again"),
                new Case(
                        "member twice, first null",
                        "{" + ID + "\"partition\":null,\"describeTrails\":{},\"partition\":\"aws\"}",
                        "$.partition",
                        "expected each member once, found `partition` again"),
                new Case(
                        "more than an account on a line",
                        "{" + ID + "\"describeTrails\":{}} {\"accountId\":\"1\"}",
                        "$",
                        "expected nothing after the account, found an object")));
    }

    @TestFactory
    Stream<DynamicTest> regionsAreRefused() {
        String regions = "a list of regions, or an object with the reason why there is none";
        return tests(List.of(
                regionCase("a text", "\"us-east-1\"", "", "expected " + regions + ", found the text `us-east-1`"),
                regionCase(
                        "a number in it",
                        "[\"us-east-1\",2]",
                        "[1]",
                        "expected a region, by its name or as an object, found the number `2`"),
                regionCase("null in it", "[null]", "[0]", "expected a region, by its name or as an object, found null"),
                regionCase("no region by its form", "[\"us-east-1\",\"US East\"]", "[1]", NO_REGION + "`US East`"),
                regionCase("a nameless region", "{\"Regions\":[{}]}", ".Regions[0].RegionName", NO_REGION + "none"),
                regionCase(
                        "a name that is none",
                        "{\"Regions\":[{\"RegionName\":\"us-east-1a\"}]}",
                        ".Regions[0].RegionName",
                        NO_REGION + "`us-east-1a`"),
                regionCase(
                        "two lists",
                        "{\"regions\":[],\"Regions\":[]}",
                        ".Regions",
                        "expected one list of regions, found another"),
                regionCase("an empty object", "{}", "", "expected " + regions + ", found an object without one")));
    }

    private static Case regionCase(String name, String regions, String path, String message) {
        return new Case(
                name,
                "{" + ID + "\"enabledRegions\":" + regions + ",\"describeTrails\":{}}",
                "$.enabledRegions" + path,
                message);
    }

    @TestFactory
    Stream<DynamicTest> listingsAreRefused() {
        String trail = "{\"TrailARN\":\"" + ARN + "\"";
        return tests(
                List.of(
                        new Case(
                                "no region by its form",
                                "{" + ID + "\"describeTrails\":{\"US East\":{\"trailList\":[]}}}",
                                "$.describeTrails['US East']",
                                NO_REGION + "`US East`"),
                        listing("null", "null", "", "expected an answer of DescribeTrails as an object, found null"),
                        listing("a list", "[]", "", "expected an answer of DescribeTrails as an object, found a list"),
                        listing(
                                "trails in an object",
                                "{\"trailList\":{}}",
                                ".trailList",
                                "expected a list of trails, found an object"),
                        listing(
                                "a trail null",
                                "{\"trailList\":[null]}",
                                ".trailList[0]",
                                "expected a trail as an object, found null"),
                        listing(
                                "no ARN",
                                "{\"trailList\":[{\"Name\":\"x\"}]}",
                                ".trailList[0].TrailARN",
                                NO_ARN + "none"),
                        listing(
                                "ARN null",
                                "{\"trailList\":[" + trail + "},{\"TrailARN\":null}]}",
                                ".trailList[1].TrailARN",
                                NO_ARN + "none"),
                        listing(
                                "no trail's ARN",
                                "{\"trailList\":[{\"TrailARN\":\"arn:aws:s3:::b\"}]}",
                                ".trailList[0].TrailARN",
                                NO_ARN + "`arn:aws:s3:::b`"),
                        listing(
                                "ARN as a number",
                                "{\"trailList\":[{\"TrailARN\":7}]}",
                                ".trailList[0].TrailARN",
                                NO_ARN + "the number `7`"),
                        listing(
                                "a flag as a text",
                                "{\"trailList\":[" + trail + ",\"IsMultiRegionTrail\":\"true\"}]}",
                                ".trailList[0].IsMultiRegionTrail",
                                "expected true or false, found the text `true`"),
                        listing(
                                "a text as an object",
                                "{\"trailList\":[" + trail + ",\"Name\":{}}]}",
                                ".trailList[0].Name",
                                "expected a text, found an object"),
                        listing(
                                "a member twice",
                                "{\"trailList\":[" + trail + ",\"Name\":\"a\",\"Name\":\"a\"}]}",
                                ".trailList[0].Name",
                                "expected each member once, found `Name` again"),
                        listing(
                                "error and answer",
                                "{\"trailList\":[],\"error\":{\"code\":\"X\"}}",
                                "",
                                "expected an answer or the reason why there is none, found both"),
                        listing(
                                "error as a text",
                                "{\"error\":\"X\"}",
                                ".error",
                                "expected an error as an object, found the text `X`"),
                        listing(
                                "error code as a number",
                                "{\"error\":{\"code\":400}}",
                                ".error.code",
                                "expected a text, found the number `400`"),
                        listing(
                                "error in both forms",
                                "{\"error\":{\"code\":\"X\"},\"Error\":{\"Code\":\"X\"}}",
                                ".Error",
                                "expected one reason for the missing answer, found `Error` besides another"),
                        listing(
                                "boto3's error and answer",
                                "{\"trailList\":[],\"Error\":{\"Code\":\"X\"}}",
                                "",
                                "expected an answer or the reason why there is none, found both"),
                        listing(
                                "two reasons",
                                "{\"notAsked\":true,\"unsettled\":\"x\"}",
                                ".unsettled",
                                "expected one reason for the missing answer, found `unsettled` besides another"),
                        listing(
                                "not asked false",
                                "{\"notAsked\":false}",
                                ".notAsked",
                                "expected true, or no such member, found false"),
                        listing(
                                "provided by no account",
                                "{\"trailList\":[],\"providedBy\":\"main\"}",
                                ".providedBy",
                                NO_ID + "the text `main`"),
                        listing(
                                "provided by an account as a number",
                                "{\"trailList\":[],\"providedBy\":111122223333}",
                                ".providedBy",
                                NO_ID + "the number `111122223333`"),
                        listing(
                                "provided twice",
                                "{\"providedBy\":\"111122223333\",\"trailList\":[],\"providedBy\":\"111122223333\"}",
                                ".providedBy",
                                "expected each member once, found `providedBy` again"),
                        listing(
                                "provided, but not there",
                                "{\"notAsked\":true,\"providedBy\":\"111122223333\"}",
                                "",
                                "expected an answer or the reason why there is none, found both"),
                        listing(
                                "about no operation",
                                "{\"notAsked\":true,\"about\":{\"operation\":\"ListTrails\"}}",
                                ".about.operation",
                                "expected DescribeTrails, GetTrailStatus, GetEventSelectors, ListRegions, AssumeRole or Plan, found the text `ListTrails`")));
    }

    private static Case listing(String name, String listing, String path, String message) {
        return new Case(
                name,
                "{" + ID + "\"describeTrails\":{\"eu-west-1\":{\"trailList\":[]},\"us-east-1\":" + listing + "}}",
                "$.describeTrails.us-east-1" + path,
                message);
    }

    @TestFactory
    Stream<DynamicTest> statusesAreRefused() {
        return tests(List.of(
                status("null", "null", "", "expected an answer of GetTrailStatus as an object, found null"),
                status(
                        "a flag as a text",
                        "{\"IsLogging\":\"yes\"}",
                        ".IsLogging",
                        "expected true or false, found the text `yes`"),
                status(
                        "an error as a flag",
                        "{\"LatestDeliveryError\":false}",
                        ".LatestDeliveryError",
                        "expected a text, found false"),
                status(
                        "error and answer",
                        "{\"error\":{\"code\":\"X\"},\"IsLogging\":true}",
                        "",
                        "expected an answer or the reason why there is none, found both"),
                status(
                        "a member twice",
                        "{\"IsLogging\":true,\"IsLogging\":false}",
                        ".IsLogging",
                        "expected each member once, found `IsLogging` again"),
                new Case(
                        "a trail twice",
                        "{" + ID + "\"describeTrails\":{},\"getTrailStatus\":{\"" + ARN + "\":{},\"" + ARN + "\":{}}}",
                        "$.getTrailStatus['" + ARN + "']",
                        "expected one answer for each trail, found another"),
                new Case(
                        "by name",
                        "{" + ID + "\"describeTrails\":{},\"getTrailStatus\":{\"main\":{}}}",
                        "$.getTrailStatus.main",
                        NO_ARN + "`main`"),
                new Case(
                        "a region twice",
                        "{" + ID + "\"describeTrails\":{\"us-east-1\":{},\"us-east-1\":{}}}",
                        "$.describeTrails.us-east-1",
                        "expected one answer for each region, found another")));
    }

    private static Case status(String name, String status, String path, String message) {
        return new Case(
                name,
                "{" + ID + "\"describeTrails\":{},\"getTrailStatus\":{\"" + ARN + "\":" + status + "}}",
                "$.getTrailStatus['" + ARN + "']" + path,
                message);
    }

    @TestFactory
    Stream<DynamicTest> selectorsAreRefused() {
        return tests(List.of(
                selectors("a list", "[]", "", "expected an answer of GetEventSelectors as an object, found a list"),
                selectors(
                        "an object of them",
                        "{\"EventSelectors\":{}}",
                        ".EventSelectors",
                        "expected a list of selectors, found an object"),
                selectors(
                        "a text of them",
                        "{\"EventSelectors\":[\"All\"]}",
                        ".EventSelectors[0]",
                        "expected a selector as an object, found the text `All`"),
                selectors(
                        "a flag as a text",
                        "{\"EventSelectors\":[{},{\"IncludeManagementEvents\":\"true\"}]}",
                        ".EventSelectors[1].IncludeManagementEvents",
                        "expected true or false, found the text `true`"),
                selectors(
                        "a list as a text",
                        "{\"EventSelectors\":[{\"ExcludeManagementEventSources\":\"kms.amazonaws.com\"}]}",
                        ".EventSelectors[0].ExcludeManagementEventSources",
                        "expected a list of texts, found the text `kms.amazonaws.com`"),
                selectors(
                        "a data resource as a text",
                        "{\"EventSelectors\":[{\"DataResources\":[\"arn\"]}]}",
                        ".EventSelectors[0].DataResources[0]",
                        "expected a data resource as an object, found the text `arn`"),
                selectors(
                        "an operator as a text",
                        "{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"Field\":\"readOnly\",\"Equals\":\"true\"}]}]}",
                        ".AdvancedEventSelectors[0].FieldSelectors[0].Equals",
                        "expected a list of texts, found the text `true`"),
                selectors(
                        "a value as a flag",
                        "{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"NotEquals\":[\"x\",true]}]}]}",
                        ".AdvancedEventSelectors[0].FieldSelectors[0].NotEquals[1]",
                        "expected a text, found true"),
                selectors(
                        "an unknown member twice",
                        "{\"EventSelectors\":[{\"Sample Rate\":1,\"Sample Rate\":2}]}",
                        ".EventSelectors[0]['Sample Rate']",
                        "expected each member once, found `Sample Rate` again"),
                selectors(
                        "an operator twice",
                        "{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"Equals\":[],\"Equals\":[\"x\"]}]}]}",
                        ".AdvancedEventSelectors[0].FieldSelectors[0].Equals",
                        "expected each member once, found `Equals` again"),
                selectors(
                        "those of another trail",
                        "{\"TrailARN\":\"" + ARN + "2\",\"EventSelectors\":[]}",
                        ".TrailARN",
                        "expected the ARN under which the answer stands, found the text `" + ARN + "2`")));
    }

    private static Case selectors(String name, String selectors, String path, String message) {
        return new Case(
                name,
                "{" + ID + "\"describeTrails\":{},\"getEventSelectors\":{\"" + ARN + "\":" + selectors + "}}",
                "$.getEventSelectors['" + ARN + "']" + path,
                message);
    }

    @TestFactory
    Stream<DynamicTest> textThatIsNotJsonIsRefused() {
        String head = "{\"accountId\":\"111122223333\",\"describeTrails\":";
        return tests(List.of(
                new Case("no JSON", "accounts:", "$", "expected JSON, found `accounts:` at byte 1"),
                new Case("broken off in an object", "{\"accountId\":\"111122223333\"", "$.accountId", CUT_SHORT),
                new Case(
                        "broken off in a text",
                        head + "{\"us-east-1\":{\"error\":{\"code\":\"Acc",
                        "$.describeTrails.us-east-1.error.code",
                        CUT_SHORT),
                new Case("broken off in a text that is not expected", "\"accoun", "$", CUT_SHORT),
                new Case("broken off in a name", "{\"accoun", "$", CUT_SHORT),
                new Case(
                        "broken off in a word",
                        head + "tru",
                        "$.describeTrails",
                        "expected JSON, found `tru` at byte 46"),
                new Case("a comma too many", head + "{},}", "$.describeTrails", "expected JSON, found `}` at byte 49"),
                new Case("single quotes", "{'accountId':1}", "$", "expected JSON, found `'accountId':1}` at byte 2"),
                new Case(
                        "a bracket for a brace",
                        head + "{]}",
                        "$.describeTrails",
                        "expected JSON, found `]}` at byte 47"),
                new Case(
                        "a wrong escape",
                        "{\"accountId\":\"\\x\"}",
                        "$.accountId",
                        "expected JSON, found `x\"}` at byte 16"),
                new Case(
                        "a control character",
                        "{\"accountId\":\"\u0007\"}",
                        "$.accountId",
                        "expected JSON, found `\\u{7}\"}` at byte 15"),
                new Case("no number", "{\"ignored\":01}", "$.ignored", "expected JSON, found `1}` at byte 13"),
                new Case("garbage behind", head + "{}}garbage", "$", "expected JSON, found `garbage` at byte 49")));
    }

    @TestFactory
    Stream<DynamicTest> textAboveTheLimitsIsRefused() {
        String head = "{" + ID + "\"describeTrails\":{},";
        String longText = "x".repeat(65_537);
        return tests(List.of(
                new Case(
                        "a nesting bomb",
                        "{\"a\":".repeat(100_000),
                        "$" + ".a".repeat(64),
                        "expected at most 64 levels of objects and lists, found more"),
                new Case(
                        "a nesting bomb in an ignored member",
                        head + "\"a\":" + "[".repeat(64) + "]".repeat(64) + "}",
                        "$.a" + "[0]".repeat(63),
                        "expected at most 64 levels of objects and lists, found more"),
                new Case(
                        "a long text",
                        head + "\"partition\":\"" + longText + "\"}",
                        "$.partition",
                        "expected at most 65536 characters in a value, found more"),
                new Case(
                        "a very long number",
                        head + "\"ignored\":" + "9".repeat(1_000_000) + "}",
                        "$.ignored",
                        "expected at most 65536 characters in a value, found more"),
                new Case(
                        "a long unknown member",
                        head + "\"getEventSelectors\":{\"" + ARN + "\":{\"EventSelectors\":[{\"New\":["
                                + "0,".repeat(50_000) + "0]}]}}}",
                        "$.getEventSelectors['" + ARN + "'].EventSelectors[0].New[34000]",
                        "expected at most 65536 characters in a member that is not known, found more"),
                new Case(
                        "a long name",
                        head + "\"" + longText + "\":1}",
                        "$.describeTrails",
                        "expected a member name of at most 10000 characters, found a longer one"),
                new Case(
                        "a long number",
                        head + "\"collectedAt\":" + "9".repeat(1001) + "}",
                        "$.collectedAt",
                        "expected a number of at most 1000 digits, found a longer one"),
                new Case(
                        "many values",
                        head + "\"a\":[" + "0,".repeat(500_000) + "0]}",
                        "$.a[499992]",
                        "expected at most 500000 values and member names in one account, found more")));
    }

    private static Stream<DynamicTest> tests(List<Case> cases) {
        return cases.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> refused(it)));
    }

    private static void refused(Case it) {
        String input = Inputs.account("000000000001") + "\n" + it.json() + "\n" + Inputs.account("000000000003");

        assertThat(Inputs.read(input))
                .containsExactly(
                        Inputs.readable(1, "000000000001"),
                        Inputs.refused(2, it.path(), it.message()),
                        Inputs.readable(3, "000000000003"));
    }

    @TestFactory
    Stream<DynamicTest> bytesThatAreNotUtf8AreRefused() {
        return Stream.of(
                        "80",
                        "c0af",
                        "c1bf",
                        "e08080",
                        "eda080",
                        "edbfbf",
                        "f08080af",
                        "f4908080",
                        "f5808080",
                        "ff",
                        "c3",
                        "e282")
                .map(hex -> DynamicTest.dynamicTest(hex, () -> invalidUtf8(hex)));
    }

    private static void invalidUtf8(String hex) {
        String before = "{\"ignored\":[\"é\",{\"b\":\"";
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes((Inputs.account("000000000001") + "\n" + before).getBytes(StandardCharsets.UTF_8));
        input.writeBytes(HexFormat.of().parseHex(hex));
        input.writeBytes(("\"}]}\n" + Inputs.account("000000000003")).getBytes(StandardCharsets.UTF_8));

        assertThat(Inputs.read(input.toByteArray()))
                .containsExactly(
                        Inputs.readable(1, "000000000001"),
                        Inputs.refused(
                                2,
                                "$.ignored[1].b",
                                "expected UTF-8, found the byte `0x"
                                        + hex.substring(0, 2).toUpperCase(Locale.ROOT) + "` at byte 24"),
                        Inputs.readable(3, "000000000003"));
    }

    @Test
    void aValueInAMessageStaysOnOneLineAndShort() {
        String json = "{" + ID + "\"describeTrails\":{},\"getTrailStatus\":{\"" + ARN + "a\\nb'\\\\" + "x".repeat(500)
                + "\":{\"error\":\"\\u001b[31m\\u2028\\n" + "y".repeat(500) + "\"}}}";

        assertThat(Inputs.read(json))
                .containsExactly(Inputs.refused(
                        1,
                        "$.getTrailStatus['" + ARN + "a\\u{a}b\\'\\\\" + "x".repeat(106 - ARN.length()) + "...'].error",
                        "expected an error as an object, found the text `\\u{1b}[31m\\u{2028}\\u{a}" + "y".repeat(94)
                                + "...`"));
    }
}
