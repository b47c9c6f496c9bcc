package io.github.trailproof.examples.audit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts for which the next step has to be another than it seems. */
class NextStepsTest {

    private static final Path INPUTS = Path.of("src/test/resources/steps");

    /** The report without its line breaks. */
    private static String told(String input, String... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "audit";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = INPUTS.resolve(input);
        return Run.with(Map.of("COLUMNS", "160"), "", arguments)
                .out()
                .replaceAll(" \\\\\n +", " ")
                .replaceAll("\n +", " ");
    }

    @Test
    void aKeyThatIsDisabledIsNotAMatterOfTheBucketsPolicy() {
        assertThat(told("key-disabled.json"))
                .contains(
                        "the last delivery of main-trail to S3 failed: KMS.DisabledException",
                        "see whether the KMS key"
                                + " arn:aws:kms:us-east-1:320000000001:key/00000000-0000-0000-0000-000000000000 is"
                                + " enabled, and whether its policy lets cloudtrail.amazonaws.com use it")
                .doesNotContain("bucket");
    }

    @Test
    void whatAServiceControlPolicyDeniesIsNotAnsweredByAPermission() {
        for (String criterion : new String[] {"cis", "complete"}) {
            assertThat(told("denied-by-the-organization.json", "--criterion", criterion))
                    .contains(
                            "AccessDeniedException (denied by a service control policy)",
                            "so no permission in the account settles this: collect with a role or from where the"
                                    + " organization permits it, or ask those who manage its policies")
                    .doesNotContain("allow cloudtrail");
        }
    }

    @Test
    void anOrganizationsTrailIsStartedByItsOwnerOnceForAllItsMembers() {
        Run run = Run.with(Map.of("COLUMNS", "160"), "", "audit", INPUTS.resolve("stopped-for-all.jsonl"));
        for (String member : List.of("320000000005", "320000000006")) {
            assertThat(next(run, member))
                    .isEqualTo("next ask account 320000000004, which owns the organization trail corp-org, to start it;"
                            + " then PASS by CIS, Security Hub and complete coverage");
        }
        assertThat(next(run, "320000000004"))
                .startsWith("next start corp-org; then PASS by CIS, Security Hub and complete coverage:"
                        + " aws cloudtrail start-logging ")
                .endsWith(" corp-org is an organization trail: it changes for every member");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("owner account 320000000004 owns the organization trail corp-org and can make 3 accounts pass"
                        + " by CIS (320000000004, 320000000005 and 320000000006), with 1 call, which its own report"
                        + " shows")
                .containsOnlyOnce("aws cloudtrail start-logging")
                .doesNotContain("create-trail");
    }

    /** Without their owner, and with the selectors. */
    private static String members() throws IOException {
        return Files.readAllLines(INPUTS.resolve("stopped-for-all.jsonl")).stream()
                .skip(1)
                .map(line -> line.replace(
                        "{\"error\": {\"code\": \"AccessDeniedException\", \"message\": \"\"}}",
                        "{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theCallsOfAnOwnerThatIsNotInTheInputAreShownOnceAtTheEnd() throws IOException {
        assertThat(Run.with(Map.of(), members(), "audit", "-").out().replaceAll("\\s+", " "))
                .contains(
                        "can make 2 accounts pass by CIS (320000000005 and 320000000006), with 1 call: start corp-org:"
                                + " aws cloudtrail start-logging")
                .containsOnlyOnce("aws cloudtrail start-logging");
    }

    @Test
    void whatTheOwnerHasToSayIsAskedFromIt() throws IOException {
        String member =
                Files.readAllLines(INPUTS.resolve("stopped-for-all.jsonl")).get(1);
        assertThat(Run.with(Map.of(), member, "audit", "-").out().replaceAll("\\s+", " "))
                .contains(
                        "ask account 320000000004, which owns the organization trail corp-org, to start it and say what"
                                + " GetEventSelectors answers; the account may then pass")
                .doesNotContain("create-trail", "owner account");
    }

    @Test
    void accountsWhoseAnswersDifferAreAskedAgainAtOneTime() throws IOException {
        List<String> lines = Files.readAllLines(INPUTS.resolve("stopped-for-all.jsonl"));
        String logging = lines.get(1).replace("\"IsLogging\": false", "\"IsLogging\": true");
        Run run = Run.with(Map.of(), lines.get(0) + "\n" + logging, "audit", "-");
        assertThat(next(run, "320000000005"))
                .contains("collect account 320000000005 and account 320000000004 again, at one time:")
                .doesNotContain("add one that takes all management events");
    }

    @Test
    void anOwnerThatListsNoSuchTrailIsAskedAgain() throws IOException {
        List<String> lines = Files.readAllLines(INPUTS.resolve("stopped-for-all.jsonl"));
        String owner = "{\"accountId\":\"320000000004\",\"describeTrails\":{\"us-east-1\":{\"trailList\":[]}}}";
        String logging = lines.get(1).replace("\"IsLogging\": false", "\"IsLogging\": true");
        Run run = Run.with(Map.of(), owner + "\n" + logging, "audit", "-");
        assertThat(next(run, "320000000005"))
                .contains(
                        "collect account 320000000004 and this one again, at one time; a trail that its owner does not"
                                + " have covers nobody:");
    }

    @Test
    void aListingWithoutShadowTrailsIsAskedForAgainWithThem() {
        String evidence = "{\"accountId\":\"320000000001\",\"describeTrails\":{\"eu-west-1\":"
                + "{\"includeShadowTrails\":false,\"trailList\":[]}}}";
        assertThat(next(Run.with(Map.of(), evidence, "audit", "-"), "320000000001"))
                .isEqualTo(
                        "next no permission settles this: ask again, with shadow trails: without them no listing shows a"
                                + " trail that is at home elsewhere: aws cloudtrail describe-trails --region eu-west-1"
                                + " --include-shadow-trails");
    }

    @Test
    void anOwnerWhoseAnswersWouldSettleManyAccountsIsNamedOnceAtTheEnd() throws IOException {
        String members = Files.readAllLines(INPUTS.resolve("stopped-for-all.jsonl")).stream()
                .skip(1)
                .map(line -> line.replace("{\"IsLogging\": false}", "{\"error\":{\"code\":\"AccessDeniedException\"}}"))
                .collect(Collectors.joining("\n"));
        assertThat(Run.with(Map.of(), members, "audit", "-").out().replaceAll("\\s+", " "))
                .containsOnlyOnce(
                        "owner account 320000000004 owns the organization trail corp-org; its answers about the"
                                + " trail would settle 2 accounts by CIS (320000000005 and 320000000006)");
    }

    private static String next(Run run, String account) {
        return run.account(account).stream()
                .dropWhile(line -> !line.startsWith("  next "))
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\\\]+", " ")
                .trim();
    }

    @Test
    void aMemberIsNotToldToCreateATrailBesideTheOrganizationsByRemediateEither() {
        Run run = Run.of("remediate", INPUTS.resolve("stopped-for-all.jsonl"));
        assertThat(run.out())
                .contains(
                        "ask account 320000000004, which owns trail corp-org, to start it: IsLogging is false",
                        "start corp-org")
                .doesNotContain("create");
    }

    @Test
    void remediateTellsTheOwnersStepOnceWithTheAccountsThatPassByIt() {
        Run run = Run.with(Map.of("COLUMNS", "160"), "", "remediate", INPUTS.resolve("stopped-for-all.jsonl"));
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsOnlyOnce("aws cloudtrail start-logging")
                .contains(
                        "is an organization trail: it changes for every member account; by these steps 3 accounts pass:"
                                + " 320000000004, 320000000005 and 320000000006");
        assertThat(run.out().indexOf("320000000006  by CIS"))
                .isLessThan(run.out().indexOf("320000000004  by CIS"));
    }

    @Test
    void remediateWritesTheOwnersStepAlsoWhereOnlyMembersAreInTheInput(@TempDir Path folder) throws IOException {
        String members = members();
        assertThat(Run.with(Map.of(), members, "remediate", "-").out().replaceAll("\\s+", " "))
                .contains("OWNER 320000000004 by CIS, which owns the organization trail, 1 step to PASS")
                .containsOnlyOnce("aws cloudtrail start-logging")
                .contains("2 accounts pass: 320000000005 and 320000000006");
        Run.with(Map.of(), members, "remediate", "--format", "sh", "-o", folder, "-");
        assertThat(folder.resolve("320000000004.sh"))
                .content()
                .contains("get-caller-identity", "!= 320000000004", "aws cloudtrail start-logging");
        assertThat(folder.resolve("320000000005.sh"))
                .content()
                .contains("ask account 320000000004")
                .doesNotContain("\naws ");
    }

    @Test
    void ofStepsOfEqualLengthThoseAreShownByWhichTheAccountPassesByMostCriteria() {
        assertThat(told("writes-without-kms.json"))
                .contains(
                        "select the management events that main-trail leaves out: replaces the 1 existing selector; the"
                                + " new one covers everything it covered; then PASS by CIS, Security Hub and"
                                + " complete coverage:",
                        "--event-selectors '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'")
                .doesNotContain("\"ExcludeManagementEventSources\"");
    }

    @Test
    void aRegionThatIsNotEnabledIsEnabledAndNotAskedAgain() {
        assertThat(told("home-not-enabled.json"))
                .contains(
                        "enable the region ap-east-1 in this account, or ask account 320000000004, which owns the trail,"
                                + " to move its home to a region that every member has",
                        "aws account enable-region --region-name ap-east-1")
                .doesNotContain("--region ap-east-1");
    }

    @Test
    void regionsThatWereAskedWithoutShadowTrailsAreAskedAgainWithThem() {
        assertThat(told("asked-without-shadows.json"))
                .contains(
                        "the listings of ap-southeast-2 and eu-west-1 show no shadow trails: ask there again, with shadow"
                                + " trails:",
                        "aws cloudtrail describe-trails --region ap-southeast-2 --include-shadow-trails")
                .doesNotContain("--region us-east-1");
    }
}
