package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {

    private static final String ID = "111122223333";

    private static final String KMS_LEFT_OUT = "{'EventSelectors':[{'ReadWriteType':'All',"
            + "'IncludeManagementEvents':true,'ExcludeManagementEventSources':['kms.amazonaws.com']}]}";

    private static Suite audit(String input, Object... options) {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "audit";
        arguments[1] = "--format";
        arguments[2] = "junit";
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[options.length + 3] = "-";
        return Suite.of(Run.with(Map.of(), input, arguments).out());
    }

    @Test
    void anAccountThatPassesHasACaseThatPassesForEachCriterion() {
        Suite suite = audit(Account.passing(ID).enabled("['us-east-1']").toString());
        assertThat(suite.cases())
                .extracting(each -> each.getAttribute("name") + " " + Suite.outcome(each))
                .containsExactly("CIS passed", "SECURITY_HUB passed", "COMPLETE passed");
        assertThat(List.of(
                        suite.count("tests"), suite.count("failures"), suite.count("errors"), suite.count("skipped")))
                .containsExactly(3L, 0L, 0L, 0L);
    }

    @Test
    void anAccountThatFailsIsAFailureWithItsReasonAndGaps() {
        Suite suite = audit(Account.failing(ID).toString());
        Element failure = Suite.inner(suite.testcase("trailproof." + ID, "CIS"));
        assertThat(failure.getTagName()).isEqualTo("failure");
        assertThat(failure.getAttribute("type")).isEqualTo("FAIL");
        assertThat(failure.getAttribute("message")).isEqualTo("it is not logging: IsLogging is false");
        assertThat(failure.getTextContent())
                .contains(
                        "nearest trail: arn:aws:cloudtrail:us-east-1:111122223333:trail/main\n",
                        "gap: ",
                        "is not recorded");
        assertThat(suite.count("failures")).isEqualTo(1);
    }

    @Test
    void anOpenAccountIsAnErrorThatNamesTheMissingCall() {
        Suite suite = audit(Account.open(ID)
                .status("main", "{'error':{'code':'AccessDeniedException'}}")
                .toString());
        Element error = Suite.inner(suite.testcase("trailproof." + ID, "CIS"));
        assertThat(error.getTagName()).isEqualTo("error");
        assertThat(error.getAttribute("type")).isEqualTo("INDETERMINATE");
        assertThat(error.getAttribute("message")).isEqualTo("open: GetTrailStatus answered AccessDeniedException");
        assertThat(error.getTextContent())
                .contains(
                        "missing: GetTrailStatus for arn:aws:cloudtrail:us-east-1:111122223333:trail/main in us-east-1"
                                + " answered AccessDeniedException, which needs cloudtrail:GetTrailStatus\n");
        assertThat(suite.count("errors")).isEqualTo(1);
    }

    @Test
    void anotherCriterionThatDoesNotPassIsSkippedAndSaysWhatItWouldBe() {
        String input = Account.passing(ID)
                .enabled("['us-east-1']")
                .selectors("main", KMS_LEFT_OUT)
                .toString();
        Suite byTheLetter = audit(input);
        assertThat(byTheLetter.outcome(ID, "CIS")).isEqualTo("passed");
        assertThat(byTheLetter.outcome(ID, "SECURITY_HUB")).isEqualTo("skipped");
        assertThat(Suite.inner(byTheLetter.testcase("trailproof." + ID, "COMPLETE"))
                        .getAttribute("message"))
                .startsWith("FAIL, not the chosen criterion: KMS events");
        assertThat(byTheLetter.count("skipped")).isEqualTo(2);
        assertThat(byTheLetter.count("failures")).isZero();

        Suite complete = audit(input, "--criterion", "complete");
        assertThat(complete.outcome(ID, "CIS")).isEqualTo("passed");
        assertThat(complete.outcome(ID, "COMPLETE")).isEqualTo("failure");
    }

    @Test
    void anInputThatCannotBeReadIsAnError() {
        Suite suite = audit(Account.passing(ID) + "\n{\"accountId\":7}\n" + Account.failing("444455556666"));
        Element error = Suite.inner(suite.testcase("trailproof.unreadable", "-, line 2, $.accountId"));
        assertThat(error.getTagName()).isEqualTo("error");
        assertThat(error.getAttribute("type")).isEqualTo("UNREADABLE");
        assertThat(error.getAttribute("message")).contains("found the number `7`");
        assertThat(suite.cases()).hasSize(7);
        assertThat(suite.count("tests")).isEqualTo(7);
        assertThat(suite.count("errors")).isEqualTo(1);
        assertThat(suite.count("failures")).isEqualTo(1);
    }

    @Test
    void theCountsOfAnOrganizationAreRight() {
        Run run = Run.of("audit", Run.ORGANIZATION, "--format", "junit");
        Suite suite = Suite.of(run.out());
        Map<String, String> counts = Map.of("failure", "failures", "error", "errors", "skipped", "skipped");
        counts.forEach((outcome, attribute) -> assertThat(suite.count(attribute))
                .as(outcome)
                .isPositive()
                .isEqualTo(suite.cases().stream()
                        .filter(each -> Suite.outcome(each).equals(outcome))
                        .count()));
        assertThat(suite.count("tests")).isEqualTo(suite.cases().size());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).matches("[ -~\n]*");
    }

    @Test
    void theRulesAreStrict() {
        String good = Run.with(Map.of(), Account.failing(ID).toString(), "audit", "--format", "junit", "-")
                .out();
        for (String bad : List.of(
                good.replace(" failures=\"1\"", ""),
                good.replace("type=\"FAIL\"", ""),
                good.replace("<failure ", "<broken ").replace("</failure>", "</broken>"),
                good.replace("time=\"0\">", "time=\"0\" surprise=\"1\">"))) {
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> Suite.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
