package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README files show: the three accounts that come with the command, and their whole organization. */
class SampleReportTest {

    /** {@code mvn -pl examples/audit -am test -Dtrailproof.golden=write} writes the output into the README files. */
    private static final boolean WRITE = "write".equals(System.getProperty("trailproof.golden"));

    private static final Path README = Path.of("sample/README.md");

    /** The front page; a copy of this example has none. */
    private static final Path FRONT_PAGE = Path.of("../../README.md");

    private static final Pattern VERDICT = Pattern.compile("(?m)^. (PASS|FAIL|INDETERMINATE)  \\d{12}  ");

    private static final Run SAMPLE = Run.of("audit", Run.ORGANIZATION);

    @Test
    void theReadmeOfTheSampleShowsTheWholeOrganization() throws IOException {
        shows(README, "<!-- ci:organization -->", SAMPLE);
    }

    @Test
    void theFrontPageShowsTheThreeAccountsThatComeWithTheCommand() throws IOException {
        Run run = Run.of("audit");
        assertThat(verdicts(run)).isEqualTo(Map.of("PASS", 1L, "FAIL", 1L, "INDETERMINATE", 1L));
        if (Files.exists(FRONT_PAGE)) {
            shows(FRONT_PAGE, "<!-- ci:output -->", run);
        }
    }

    private static void shows(Path page, String marker, Run run) throws IOException {
        String text = Files.readString(page);
        int at = text.indexOf(marker);
        assertThat(at).as(marker + " in " + page).isNotNegative();
        int start = text.indexOf('\n', text.indexOf("```", at)) + 1;
        int end = text.indexOf("```", start);
        if (WRITE) {
            Files.writeString(page, text.substring(0, start) + run.out() + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(run.out());
        }
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void theOrganizationHasEachKindOfOutcome() {
        assertThat(verdicts(SAMPLE)).isEqualTo(Map.of("PASS", 7L, "FAIL", 5L, "INDETERMINATE", 3L));
    }

    @Test
    void theThreeAccountsAreThoseOfTheOrganization() {
        Run run = Run.of("audit");
        for (String account : List.of("333344445555", "555566667777", "101010101010")) {
            assertThat(run.account(account)).isNotEmpty().isEqualTo(SAMPLE.account(account));
        }
    }

    private static Map<String, Long> verdicts(Run run) {
        return VERDICT.matcher(run.out())
                .results()
                .collect(Collectors.groupingBy(match -> match.group(1), Collectors.counting()));
    }

    @Test
    void saysWhatDecidesAPass() {
        assertThat(SAMPLE.account("111122223333"))
                .containsExactly(
                        "✔ PASS  111122223333  by CIS, Security Hub and complete coverage",
                        "  trail    acme-shop-audit, eu-west-1",
                        "  because  IsMultiRegionTrail is true, IsLogging is true, IncludeManagementEvents is true,",
                        "           ReadWriteType is All");
    }

    @Test
    void saysWhyTheCriteriaDiffer() {
        assertThat(SAMPLE.account("333344445555"))
                .contains(
                        "✔ PASS  333344445555  by CIS, but FAIL by Security Hub and complete coverage",
                        "  gap      KMS events, reads and writes, in every region; e.g. kms.amazonaws.com Decrypt in",
                        "           us-east-1 is not recorded")
                .noneMatch(line -> line.startsWith("  note"));
    }

    @Test
    void saysWhichAccountAnsweredForAnOrganizationTrail() {
        assertThat(SAMPLE.account("151515151515"))
                .contains(
                        "✔ PASS  151515151515  by CIS, Security Hub and complete coverage",
                        "  trail    acme-org-trail, us-east-1, organization trail of account 161616161616")
                .anyMatch(line -> line.contains("IsLogging is true (as account 161616161616 was answered)"));
    }

    @Test
    void saysHowToRepairAFail() {
        assertThat(SAMPLE.account("555566667777"))
                .containsExactly(
                        "✘ FAIL  555566667777  by CIS, Security Hub and complete coverage",
                        "  trail    legacy-billing-trail, us-east-1",
                        "  but      it is not logging: IsLogging is false",
                        "  gap      every management event; e.g. ec2.amazonaws.com RunInstances in us-east-1 is not recorded",
                        "  next     start legacy-billing-trail; then PASS by CIS, Security Hub and complete coverage:",
                        "           aws cloudtrail start-logging --region us-east-1 \\",
                        "             --name arn:aws:cloudtrail:us-east-1:555566667777:trail/legacy-billing-trail");
    }

    @Test
    void saysWhichPermissionWouldSettleAnOpenVerdict() {
        assertThat(SAMPLE.account("101010101010"))
                .contains(
                        "? INDETERMINATE  101010101010  by CIS, Security Hub and complete coverage",
                        "  open     whether it is logging: GetTrailStatus answered AccessDeniedException",
                        "  next     allow cloudtrail:GetTrailStatus and collect again:");
    }
}
