package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.console.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who asks for a plan. */
class RemediateTest {

    private static final String ID = "111122223333";

    private static Account stopped() {
        return Account.without(ID).trail("main").logging("main", false).selectors("main", Account.ALL);
    }

    private static Run plan(Account account, Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "remediate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-";
        return Run.with(Map.of(), account.toString(), arguments);
    }

    @Test
    void theSmallestChangeIsPlannedAndNothingElse() {
        Run run = plan(stopped());

        assertThat(run.lines().get(0)).isEqualTo("✘ FAIL  111122223333  by CIS, 1 step to PASS");
        assertThat(run.out())
                .contains(
                        "  step 1   start main; then PASS by CIS, Security Hub and complete coverage:",
                        "aws cloudtrail start-logging --region us-east-1")
                .doesNotContain("step 2", "create-trail");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void anAccountThatPassesNeedsNothing() {
        Run run = plan(Account.passing(ID));

        assertThat(run.out()).isEqualTo("✔ PASS  111122223333  by CIS, nothing to do\n\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void theSampleIsPlannedWhereNothingIsNamed() {
        assertThat(Run.of("remediate").out()).contains("FAIL  555566667777  by CIS, 1 step to PASS", "nothing to do");
    }

    @Test
    void aNewTrailIsTheCallersChoice() {
        Run run = plan(
                Account.without(ID).listing("eu-west-1", "{'trailList':[]}"),
                "--trail-name",
                "audit",
                "--home-region",
                "eu-west-1",
                "--bucket",
                "our-logs");

        assertThat(run.out())
                .contains(
                        "create-trail --region eu-west-1 --name audit",
                        "--s3-bucket-name our-logs",
                        "arn:aws:s3:::our-logs/AWSLogs/111122223333/*");
    }

    @Test
    void aScriptMakesTheBucketIfItIsAskedTo() {
        Run run = plan(Account.without(ID).noneElsewhere(), "--format", "sh", "--make-bucket");

        assertThat(run.out())
                .contains(
                        "aws s3api create-bucket --region us-east-1 --bucket management-events-111122223333",
                        "aws s3api put-bucket-policy",
                        "--expected-bucket-owner 111122223333");
        assertThat(plan(Account.without(ID).noneElsewhere(), "--format", "sh").out())
                .contains("aws s3api head-bucket")
                .doesNotContain("\naws s3api create-bucket");
        assertThat(plan(Account.without(ID).noneElsewhere(), "--format", "sh", "--bucket-owner", "444455556666")
                        .out())
                .contains("--expected-bucket-owner 444455556666");
    }

    @ParameterizedTest
    @CsvSource({
        "sh, aws cloudtrail start-logging --region us-east-1 --name",
        "powershell, aws cloudtrail start-logging",
        "console, Start logging",
        "terraform, enable_logging",
        "cloudformation, AWS::CloudTrail::Trail",
    })
    void aPlanIsWrittenForThePlaceWhereItIsCarriedOut(String format, String holds) {
        Run run = plan(stopped(), "--format", format);

        assertThat(run.out()).contains(holds);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aPlanGoesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fix.sh");

        Run run = plan(stopped(), "--format", "sh", "-o", file);

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).contains("start-logging");
    }

    @ParameterizedTest
    @CsvSource({
        "text, txt, start main",
        "sh, sh, aws cloudtrail start-logging",
        "powershell, ps1, aws cloudtrail start-logging",
        "console, txt, Start logging",
        "terraform, tf, enable_logging",
        "cloudformation, json, AWS::CloudTrail::Trail",
    })
    void inADirectoryEachAccountThatNeedsAPlanHasAFile(
            String format, String extension, String holds, @TempDir Path folder) throws IOException {
        String evidence = stopped() + "\n" + Account.passing("444455556666");

        Run run = Run.with(Map.of(), evidence, "remediate", "--format", format, "-o", folder, "-");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("111122223333." + extension));
        }
        assertThat(folder.resolve("111122223333." + extension)).content().contains(holds);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("plans of 1 account are in `" + folder + "`\n");
        assertThat(run.status()).isEqualTo(1);
    }

    private static String sees(String accountId, boolean ofOrganization, boolean logging, String... own) {
        String org = "arn:aws:cloudtrail:us-east-1:999988887777:trail/org";
        String listed = "{\"TrailARN\":\"%s\",\"S3BucketName\":\"logs\",\"IsMultiRegionTrail\":true,"
                + "\"IncludeGlobalServiceEvents\":true,\"IsOrganizationTrail\":%s,\"HomeRegion\":\"us-east-1\"}";
        StringBuilder trails = new StringBuilder(String.format(Locale.ROOT, listed, org, ofOrganization));
        StringBuilder statuses = new StringBuilder("\"" + org + "\":{\"IsLogging\":" + logging + "}");
        String all = ":{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}";
        StringBuilder selectors = new StringBuilder("\"" + org + "\"" + all);
        for (String name : own) {
            String arn = "arn:aws:cloudtrail:us-east-1:" + accountId + ":trail/" + name;
            trails.append(',').append(String.format(Locale.ROOT, listed, arn, false));
            statuses.append(",\"" + arn + "\":{\"IsLogging\":false}");
            selectors.append(",\"" + arn + "\"" + all);
        }
        return "{\"accountId\":\"" + accountId + "\",\"describeTrails\":{\"us-east-1\":{\"trailList\":[" + trails
                + "]}},\"getTrailStatus\":{" + statuses + "},\"getEventSelectors\":{" + selectors + "}}\n";
    }

    @Test
    void anOrganizationIsPlannedTogether() {
        String evidence = sees(ID, true, false, "own")
                + sees("222233334444", true, false)
                + sees("999988887777", true, false)
                + Account.without("555566667777").noneElsewhere();

        Run run = Run.with(Map.of(), evidence, "remediate", "-");
        String text = run.out().replaceAll("\\s+", " ");

        // The first account could start a trail of its own, and does not have to.
        assertThat(text)
                .doesNotContain("start own")
                .containsSubsequence(
                        ID + " by CIS", "222233334444 by CIS", "555566667777 by CIS", "999988887777 by CIS")
                .contains("by these steps 3 accounts pass: 111122223333, 222233334444 and 999988887777");
        assertThat(text.split("start org", -1)).hasSize(2);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aTrailThatLostItsOrganizationIsOfferedToItsOwner() {
        String evidence = sees(ID, true, true) + sees("222233334444", true, true) + sees("999988887777", false, true);

        String text = Run.with(Map.of(), evidence, "remediate", "-").out().replaceAll("\\s+", " ");

        assertThat(text)
                .contains("OWNER 999988887777 by CIS, which owns the organization trail")
                .contains("by these steps 2 accounts pass: 111122223333 and 222233334444");
    }

    @Test
    void templatesOfSeveralAccountsAreRefusedInOneStreamAndTheFolderIsNamed() {
        String evidence = stopped() + "\n" + stopped().toString().replace(ID, "444455556666");

        Run run = Run.with(Map.of(), evidence, "remediate", "--format", "cloudformation", "-");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("several templates are no template: name an existing directory after -o, for one file each");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void anAccountThatStandsTwiceInTheInputsHasOnePlan(@TempDir Path folder) {
        Run.with(Map.of(), stopped() + "\n" + stopped(), "remediate", "--format", "sh", "-o", folder, "-");

        assertThat(folder)
                .isDirectoryContaining("glob:**/111122223333.sh")
                .isDirectoryNotContaining("glob:**/111122223333-2.sh");
    }

    @Test
    void whatOnlyAPersonCanDoIsSaid() {
        Account account = Account.without(ID)
                .trail("main")
                .status("main", "{'error':{'code':'AccessDeniedException'}}")
                .selectors("main", "{'error':{'code':'AccessDeniedException'}}");

        assertThat(plan(account).out())
                .contains("that only a person can take")
                .contains("allow cloudtrail:GetEventSelectors and collect again");
    }

    @Test
    void anInputThatCannotBeReadIsToldAndTheRestIsPlanned() {
        Run run = Run.with(Map.of(), "{}\n" + stopped(), "remediate", "-");

        assertThat(run.out()).contains("step 1   start main");
        assertThat(run.err()).startsWith("-, line 1, $");
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--apply | --apply needs --live: it changes the account that the credentials are of",
                "--live --apply --org --role-name R | --apply changes one account at a time; it does not go with --org",
                "--live --apply --format sh | --apply writes text; it does not go with --format",
                "--yes | --yes needs --apply",
                "--live --apply --make-bucket | --apply makes no bucket; it does not go with --make-bucket: make it by the"
                        + " script of --format sh",
                "--bucket Logs | expected a bucket name of 3 to 63 lower-case letters, digits, `.` and `-`, found `Logs`",
                "--bucket a..b | expected a bucket name of 3 to 63 lower-case letters, digits, `.` and `-`, found `a..b`",
                "--bucket 192.168.5.4 | expected a bucket name of 3 to 63 lower-case letters, digits, `.` and `-`, found"
                        + " `192.168.5.4`",
                "--bucket-owner 1 | expected an account of 12 digits, found `1`",
                "--live x.jsonl | --live takes no FILE; it asks AWS",
                "--trail-name a | expected a trail name of 3 to 128 letters, digits and single `.`, `_` or `-`, found `a`",
            })
    void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
        Run run = Run.of((Object[]) ("remediate " + options).split(" "));

        assertThat(run.err()).startsWith("trailproof: " + message + "\n");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }
}
