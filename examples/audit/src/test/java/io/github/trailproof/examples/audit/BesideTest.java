package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What stands beside the verdict: times without log files, and paid copies; in each format. */
class BesideTest {

    private static final String ID = "111122223333";

    private static final String OFF = "logging by main was off for up to 110 days, from 2026-07-26T10:00:00Z to"
            + " 2026-11-13T10:00:00Z; there may be no log files of that time";
    private static final String NOTHING = "nothing delivered from us-east-1 for 7 days by main: the last log files came"
            + " at 2026-11-13T09:00:00Z; a region where nothing happens delivers nothing";
    private static final String COPY =
            "every management event that spare (us-east-1) records is already recorded by main (us-east-1): a paid copy";

    /** A trail that passes, was off for 110 days and delivers nothing, and a second one of writes. */
    private static final Account ACCOUNT = Account.passing(ID)
            .collected("2026-11-20T10:00:00Z")
            .status(
                    "main",
                    "{'IsLogging':true,'StopLoggingTime':'2026-07-26T10:00:00Z',"
                            + "'StartLoggingTime':'2026-11-13T10:00:00Z','LatestDeliveryTime':'2026-11-13T09:00:00Z'}")
            .trail("spare")
            .logging("spare", true)
            .selectors("spare", Account.ALL.replace("'All'", "'WriteOnly'"));

    private static String audit(String format) {
        Run run = Run.with(Map.of(), ACCOUNT.toString(), "audit", "--format", format, "-");
        assertThat(run.status()).isZero();
        return run.out();
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void theTextTellsThemAfterTheReasons() {
        String text = inOneLine(audit("text"));
        assertThat(text).contains("PASS", "warning " + OFF, "warning " + NOTHING, "copy " + COPY);
        assertThat(text.indexOf("because")).isLessThan(text.indexOf("warning"));
    }

    @Test
    void linesOfJsonHaveThemByKindAndArn() {
        String main = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";
        assertThat(audit("jsonl"))
                .contains("\"warnings\":[{\"kind\":\"INTERRUPTION\",\"trailArn\":\"" + main
                        + "\",\"region\":\"us-east-1\",\"from\":\"2026-07-26T10:00:00Z\","
                        + "\"to\":\"2026-11-13T10:00:00Z\"},{\"kind\":\"NO_DELIVERY\",\"trailArn\":\"" + main
                        + "\",\"region\":\"us-east-1\",\"from\":\"2026-11-13T09:00:00Z\","
                        + "\"to\":\"2026-11-20T10:00:00Z\"}]")
                .contains("\"redundant\":[{\"trailArn\":\"" + main.replace("main", "spare") + "\",\"coveredBy\":[\""
                        + main + "\"]}]}");
    }

    @Test
    void aTableHasAColumnForEach() {
        assertThat(audit("csv"))
                .startsWith("account,cis,security_hub,complete,trail,reason,gaps,first_gap,missing_permissions,"
                        + "delivery_warnings,warnings,redundant_trails,collected_at,error\r\n")
                .contains(OFF + "; " + NOTHING, COPY);
    }

    @Test
    void aPipelineFindsThemWithTheChosenCriterionsCase() {
        Suite suite = Suite.of(audit("junit"));
        assertThat(suite.count("failures") + suite.count("errors")).isZero();
        Element output = Suite.inner(suite.testcase("trailproof." + ID, "CIS"));
        assertThat(output.getTagName()).isEqualTo("system-out");
        assertThat(output.getTextContent().lines())
                .containsExactlyElementsOf(List.of("warning: " + OFF, "warning: " + NOTHING, "copy: " + COPY));
        assertThat(suite.outcome(ID, "SECURITY_HUB")).isEqualTo("passed");
    }

    @Test
    void thePageHasBoth() {
        assertThat(audit("html"))
                .contains("\"warnings\":[\"" + OFF + "\",\"" + NOTHING + "\"]", "\"copies\":[\"" + COPY + "\"]")
                .contains("\"warnings\":2", "\"copies\":1");
    }

    @Test
    void withoutATimeOfCollectingDeliveriesAreNotJudged() {
        String status = "{'IsLogging':true,'LatestDeliveryTime':'2020-01-01T00:00:00Z'}";
        Run run = Run.with(
                Map.of(), Account.passing(ID).status("main", status).toString(), "audit", "--format", "jsonl", "-");
        assertThat(run.out()).contains("\"warnings\":[]");
    }

    @Test
    void anInterruptionIsToldBesideAFailureToo() {
        Run run = Run.with(
                Map.of(),
                ACCOUNT.toString().replace("\"IsMultiRegionTrail\":true", "\"IsMultiRegionTrail\":false"),
                "audit",
                "--format",
                "junit",
                "-");
        Element failure = Suite.inner(Suite.of(run.out()).testcase("trailproof." + ID, "CIS"));
        assertThat(failure.getTagName()).isEqualTo("failure");
        assertThat(failure.getTextContent()).contains("warning: " + OFF, "copy: ");
    }
}
