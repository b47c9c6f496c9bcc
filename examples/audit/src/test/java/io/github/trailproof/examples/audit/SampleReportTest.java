package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The accounts that come with the command, one for each kind of outcome. */
class SampleReportTest {

    /** {@code mvn -pl examples/audit -am test -Dtrailproof.golden=write} writes it anew. */
    private static final Path GOLDEN = Path.of("src/test/resources/sample.txt");

    private static final Pattern VERDICT = Pattern.compile("(?m)^. (PASS|FAIL|INDETERMINATE)  \\d{12}  ");

    private static final Run SAMPLE = Run.of("audit");

    @Test
    void readsAsTheGoldenFile() throws IOException {
        if ("write".equals(System.getProperty("trailproof.golden"))) {
            Files.writeString(GOLDEN, SAMPLE.out());
        }
        assertThat(SAMPLE.out()).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
        assertThat(SAMPLE.err()).isEmpty();
        assertThat(SAMPLE.status()).isEqualTo(1);
    }

    @Test
    void showsEachKindOfOutcome() {
        Map<String, Long> verdicts = VERDICT.matcher(SAMPLE.out())
                .results()
                .collect(Collectors.groupingBy(match -> match.group(1), Collectors.counting()));
        assertThat(verdicts).isEqualTo(Map.of("PASS", 7L, "FAIL", 5L, "INDETERMINATE", 3L));
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
                        "           us-east-1 goes unseen")
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
                        "  gap      every management event; e.g. ec2.amazonaws.com RunInstances in us-east-1 goes unseen",
                        "  next     start legacy-billing-trail:",
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
