package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.TrailAssessment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan makes of trails: by each sentence of what is known of Terraform's JSON. */
class TerraformJsonTest {

    private static final String OPEN = "INDETERMINATE INDETERMINATE INDETERMINATE";
    private static final String MAIN = "aws_cloudtrail.main";

    @Test
    void theAccountIsTheSingleOneThatIsAllowedElseThatOfTheRole() {
        String role = "\"assume_role\":[{\"role_arn\":{\"constant_value\":\"arn:aws:iam::444455556666:role/x\"}}]";
        PlanText plan = new PlanText()
                .create("aws_cloudtrail.a", PlanText.trail())
                .key("aws_cloudtrail.a", "aws.a")
                .provider("aws.a", "\"allowed_account_ids\":{\"constant_value\":[\"111122223333\"]}," + role)
                .create("aws_cloudtrail.b", PlanText.trail())
                .key("aws_cloudtrail.b", "aws.b")
                .provider("aws.b", role);
        assertThat(accounts(plan, PlanOptions.none()))
                .extracting(account -> account.accountId().orElseThrow())
                .containsExactly("111122223333", "444455556666");
    }

    @Test
    void aModuleHasTheProviderOfTheModuleAroundIt() {
        PlanText plan = new PlanText()
                .create("module.audit." + MAIN + "[\"eu\"]", PlanText.trail())
                .key("module.audit." + MAIN, "module.audit:aws")
                .provider("aws", "\"allowed_account_ids\":{\"constant_value\":[\"111122223333\"]}");
        PlannedAccount account = accounts(plan, PlanOptions.none()).get(0);
        assertThat(account.accountId()).contains("111122223333");
        assertThat(Cis31.assess(account.after()).trails())
                .extracting(trail -> trail.address().orElseThrow())
                .containsExactly("module.audit.aws_cloudtrail.main[\"eu\"]");
    }

    @Test
    void aGivenAccountFillsInOnlyWhereAllTrailsShareOneConfiguration() {
        PlanText plan = new PlanText()
                .create("aws_cloudtrail.a", PlanText.trail())
                .key("aws_cloudtrail.a", "aws.a")
                .create("aws_cloudtrail.b", PlanText.trail())
                .key("aws_cloudtrail.b", "aws.b");
        PlanOptions one = PlanOptions.builder().account("111122223333").build();
        assertThatIllegalArgumentException().isThrownBy(() -> accounts(plan, one));
        PlanOptions each = PlanOptions.builder()
                .account("a", "111122223333")
                .account("aws.b", "444455556666")
                .build();
        assertThat(accounts(plan, each)).hasSize(2);
    }

    @Test
    void anUnknownAccountIsOneOfItsOwnAndMayBeAnyOther() {
        PlanText plan = new PlanText()
                .create("aws_cloudtrail.a", PlanText.trail("is_multi_region_trail", "false"))
                .key("aws_cloudtrail.a", "aws.a")
                .provider("aws.a", "\"region\":{\"constant_value\":\"eu-west-1\"}")
                .create("aws_cloudtrail.b", PlanText.trail())
                .key("aws_cloudtrail.b", "aws.b");
        List<PlannedAccount> accounts = accounts(plan, Planned.closed());
        assertThat(accounts).hasSize(2).allMatch(account -> account.accountId().isEmpty());
        assertThat(Planned.verdicts(accounts.get(0).after())).isEqualTo(OPEN);
        assertThat(Planned.open(accounts.get(0).after())).containsExactly("provider.aws.b.allowed_account_ids");
        assertThat(Planned.verdicts(accounts.get(1).after())).isEqualTo("PASS PASS PASS");
    }

    @Test
    void anUnknownRegionMattersToSingleRegionTrailsAlone() {
        PlanText multi = new PlanText().create(MAIN, PlanText.trail());
        assertThat(after(multi, Planned.closed())).isEqualTo("PASS PASS PASS");
        PlanText single = new PlanText().create(MAIN, PlanText.trail("is_multi_region_trail", "false"));
        assertThat(after(single, Planned.closed())).isEqualTo("FAIL FAIL FAIL");
        assertThat(after(single, PlanOptions.none())).isEqualTo("INDETERMINATE INDETERMINATE INDETERMINATE");
        PlanOptions region =
                PlanOptions.builder().onlyThese(true).region("eu-west-1").build();
        assertThat(after(single, region)).isEqualTo("FAIL FAIL FAIL");
    }

    @Test
    void theRegionOfTheResourceComesFirst() {
        PlanText plan = new PlanText()
                .create(MAIN, PlanText.trail("region", "\"us-west-2\""))
                .provider("aws", "\"region\":{\"constant_value\":\"eu-west-1\"}");
        assertThat(trails(plan)).extracting(TrailAssessment::homeRegion).containsExactly("us-west-2");
    }

    @Test
    void aReplacedTrailGoesAndTheNewOneComes() {
        for (String actions : List.of("delete create", "create delete")) {
            PlanText plan = new PlanText()
                    .change(MAIN, actions, PlanText.existing(), PlanText.trail("name", "\"other\""), "{\"arn\":true}");
            PlannedAccount account = accounts(plan, Planned.closed()).get(0);
            assertThat(account.accountId()).contains("111122223333");
            assertThat(Cis31.assess(account.after()).trails())
                    .extracting(trail -> trail.trailArn().name())
                    .containsExactly("other");
            assertThat(Planned.verdicts(account.before().orElseThrow())).isEqualTo("PASS PASS PASS");
        }
    }

    @Test
    void aDeletedTrailGoesAndAForgottenOneStays() {
        assertThat(after(new PlanText().change(MAIN, "delete", PlanText.existing(), "null", "{}"), Planned.closed()))
                .isEqualTo("FAIL FAIL FAIL");
        assertThat(after(new PlanText().change(MAIN, "forget", PlanText.existing(), "null", "{}"), Planned.closed()))
                .isEqualTo("PASS PASS PASS");
        PlanText replaced = new PlanText()
                .change(
                        MAIN,
                        "create forget",
                        PlanText.existing(),
                        PlanText.trail("name", "\"b\"", "enable_logging", "false"),
                        "{\"arn\":true}");
        assertThat(after(replaced, Planned.closed())).isEqualTo("PASS PASS PASS");
    }

    @Test
    void aDeposedObjectIsAnotherTrail() {
        String other =
                PlanText.trail("arn", "\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/old\"", "name", "\"old\"");
        PlanText plan = new PlanText()
                .change(MAIN, "no-op", PlanText.existing(), PlanText.existing(), "{}")
                .changeWith(MAIN, ",\"deposed\":\"abcd1234\"", "delete", other, "null", "{}");
        assertThat(Cis31.assess(accounts(plan, PlanOptions.none())
                                .get(0)
                                .before()
                                .orElseThrow())
                        .trails())
                .hasSize(2);
        assertThat(trails(plan)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete:false", "errored:true", "deferred_changes:[{\"reason\":\"x\"}]"})
    void aPlanThatIsNotWholeProvesNoFailure(String member) {
        String name = member.substring(0, member.indexOf(':'));
        PlanText plan = new PlanText().member(name, member.substring(member.indexOf(':') + 1));
        assertThat(after(plan, Planned.closed())).isEqualTo(OPEN);
        assertThat(Planned.open(accounts(plan, Planned.closed()).get(0).after()))
                .containsExactly(name);
    }

    @Test
    void aPlanOfAnOlderVersionIsWholeIfTheCallerSaysSo() {
        PlanText plan = new PlanText().member("complete", "");
        assertThat(after(plan, Planned.closed())).isEqualTo("FAIL FAIL FAIL");
        assertThat(Planned.open(accounts(plan, PlanOptions.none()).get(0).after()))
                .containsExactly("complete", "planned_values");
    }

    @Test
    void whatIsUnknownAfterApplyIsOpenWhateverTheValueBeside() {
        PlanText plan = new PlanText()
                .change(MAIN, "create", "null", PlanText.trail(), "{\"enable_logging\":true,\"arn\":true}");
        assertThat(after(plan, Planned.closed())).isEqualTo(OPEN);
        assertThat(Planned.open(accounts(plan, Planned.closed()).get(0).after()))
                .containsExactly("aws_cloudtrail.main.enable_logging");
    }

    @Test
    void anEverydayUnknownOfDataEventsChangesNothing() {
        String basic = "[{\"read_write_type\":\"All\",\"include_management_events\":true,"
                + "\"exclude_management_event_sources\":[],\"data_resource\":[{\"type\":\"AWS::S3::Object\"}]}]";
        PlanText plan = new PlanText()
                .change(
                        MAIN,
                        "create",
                        "null",
                        PlanText.trail("event_selector", basic),
                        "{\"event_selector\":[{\"data_resource\":[{\"values\":true}]}]}");
        assertThat(after(plan, Planned.closed())).isEqualTo("PASS PASS PASS");
        String advanced =
                "[{\"name\":\"x\",\"field_selector\":[{\"field\":\"eventCategory\",\"equals\":[\"Management\"]}]},"
                        + "{\"name\":null,\"field_selector\":[{\"field\":\"eventCategory\",\"equals\":[\"Data\"]},{\"field\":\"resources.ARN\"}]}]";
        PlanText data = new PlanText()
                .change(
                        MAIN,
                        "create",
                        "null",
                        PlanText.trail("advanced_event_selector", advanced),
                        "{\"advanced_event_selector\":[{\"name\":true},{\"field_selector\":[{},{\"equals\":true}]}]}");
        assertThat(after(data, Planned.closed())).isEqualTo("PASS PASS PASS");
    }

    @Test
    void anUnknownSelectorLeavesItsOwnReachOpenAndNoOther() {
        String two = "[{\"read_write_type\":\"All\",\"include_management_events\":true},"
                + "{\"include_management_events\":true}]";
        PlanText plan = new PlanText()
                .change(
                        MAIN,
                        "create",
                        "null",
                        PlanText.trail("event_selector", two),
                        "{\"event_selector\":[{},{\"read_write_type\":true}]}");
        assertThat(after(plan, Planned.closed())).isEqualTo("PASS PASS PASS");
        PlanText list = new PlanText()
                .change(MAIN, "create", "null", PlanText.trail("event_selector", "null"), "{\"event_selector\":true}");
        assertThat(Planned.open(accounts(list, Planned.closed()).get(0).after()))
                .containsExactly("aws_cloudtrail.main.event_selector");
    }

    @Test
    void anAdvancedListThatBecomesEmptyIsNotSettledAndABasicOneIsTheDefault() {
        String advanced = "[{\"field_selector\":[{\"field\":\"eventCategory\",\"equals\":[\"Management\"]}]}]";
        String basic = "[{\"read_write_type\":\"ReadOnly\",\"include_management_events\":true}]";
        PlanText wasAdvanced = new PlanText()
                .change(
                        MAIN,
                        "update",
                        PlanText.existing("advanced_event_selector", advanced),
                        PlanText.existing(),
                        "{}");
        assertThat(after(wasAdvanced, Planned.closed())).isEqualTo(OPEN);
        PlanText wasBasic = new PlanText()
                .change(MAIN, "update", PlanText.existing("event_selector", basic), PlanText.existing(), "{}");
        assertThat(after(wasBasic, Planned.closed())).isEqualTo("PASS PASS PASS");
        PlanText both = new PlanText()
                .create(MAIN, PlanText.trail("advanced_event_selector", advanced, "event_selector", basic));
        assertThat(after(both, Planned.closed())).isEqualTo(OPEN);
    }

    @Test
    void emptyOperatorListsAreAbsentAndUnknownAttributesOfSelectorsAreNot() {
        String selector =
                "[{\"name\":null,\"field_selector\":[{\"field\":\"eventCategory\",\"equals\":[\"Management\"],\"not_equals\":[],\"starts_with\":null}]%s}]";
        PlanText plain = new PlanText()
                .create(MAIN, PlanText.trail("advanced_event_selector", String.format(Locale.ROOT, selector, "")));
        assertThat(after(plain, Planned.closed())).isEqualTo("PASS PASS PASS");
        PlanText newer = new PlanText()
                .create(
                        MAIN,
                        PlanText.trail(
                                "advanced_event_selector", String.format(Locale.ROOT, selector, ",\"sampling\":0.1")));
        assertThat(after(newer, Planned.closed())).isEqualTo(OPEN);
    }

    @Test
    void aMultiRegionTrailWithoutGlobalEventsIsRefused() {
        PlanText plan = new PlanText().create(MAIN, PlanText.trail("include_global_service_events", "false"));
        assertThat(after(plan, Planned.closed())).isEqualTo(OPEN);
        assertThat(Planned.open(accounts(plan, Planned.closed()).get(0).after()))
                .containsExactly("aws_cloudtrail.main.include_global_service_events");
    }

    @Test
    void twoTrailsOfOneNameAndRegionAreTwo() {
        PlanText plan = new PlanText()
                .provider("aws", "\"region\":{\"constant_value\":\"eu-west-1\"}")
                .create("aws_cloudtrail.a", PlanText.trail("enable_logging", "false"))
                .create("aws_cloudtrail.b", PlanText.trail());
        assertThat(trails(plan)).hasSize(2);
        assertThat(after(plan, Planned.closed())).isEqualTo(OPEN);
    }

    @Test
    void trailsOfOtherTypesAndDataSourcesAreNoTrails() {
        PlannedAccount none = Planned.terraform(
                        "{\"format_version\":\"1.2\",\"complete\":true,\"resource_changes\":[{\"type\":\"aws_cloudtrail\",\"mode\":\"data\",\"address\":\"data.x\",\"change\":{}},{\"type\":\"aws_s3_bucket\",\"mode\":\"managed\",\"address\":\"b\",\"change\":{\"actions\":[\"create\"]}}]}",
                        Planned.closed())
                .get(0);
        assertThat(Planned.verdicts(none.after())).isEqualTo("FAIL FAIL FAIL");
    }

    /** PowerShell writes what a command prints as UTF-16. */
    @Test
    void aPlanInUtf16IsReadToo() throws IOException {
        String plan = "\ufeff" + new PlanText().create(MAIN, PlanText.trail());
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            List<PlannedAccount> accounts =
                    PlannedInput.read(new ByteArrayInputStream(plan.getBytes(charset)), PlanOptions.none());
            assertThat(Planned.verdicts(accounts.get(0).after()))
                    .as(charset.name())
                    .isEqualTo("PASS PASS PASS");
        }
    }

    private static List<PlannedAccount> accounts(PlanText plan, PlanOptions options) {
        return Planned.terraform(plan.toString(), options);
    }

    private static String after(PlanText plan, PlanOptions options) {
        List<PlannedAccount> accounts = accounts(plan, options);
        assertThat(accounts).hasSize(1);
        return Planned.verdicts(accounts.get(0).after());
    }

    private static List<TrailAssessment> trails(PlanText plan) {
        return Cis31.assess(accounts(plan, PlanOptions.none()).get(0).after()).trails();
    }
}
