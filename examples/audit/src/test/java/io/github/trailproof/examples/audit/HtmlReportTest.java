package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.report.html.HtmlReport;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page as a file; {@link HtmlPageTest} looks at it in a browser. */
class HtmlReportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static String page(String evidence) {
        return Run.with(Map.of(), evidence, "audit", "--format", "html", "-").out();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static List<String> data(String page) {
        return between(page, "id=\"data\">\n", "</script>").lines().toList();
    }

    /** What of an account the page lists, or shows of one that is opened. */
    private static JsonNode part(String line, int index) throws IOException {
        return JSON.readTree(line.split("\t", -1)[index]);
    }

    private static String cells(Account account) throws IOException {
        JsonNode listed = part(data(page(account.toString())).get(0), 0);
        return listed.get("scopes") + " " + listed.get("reads").asText() + " "
                + listed.get("writes").asText();
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void thePolicyLetsTheOneScriptAndTheOneStyleRunAndNothingElse() throws NoSuchAlgorithmException {
        String page = Run.of("audit", "--format", "html").out();
        assertThat(between(page, "Content-Security-Policy\" content=\"", "\""))
                .isEqualTo("default-src 'none'; script-src " + digest(between(page, "<script>", "</script>"))
                        + "; style-src " + digest(between(page, "<style>", "</style>"))
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page).startsWith("<!doctype html>\n").endsWith("</html>\n").doesNotContain("{{");
    }

    @Test
    void thePageNamesNothingThatABrowserWouldLoad() {
        String page = Run.of("audit", "--format", "html").out();
        Matcher sources = Pattern.compile("(?:src|<link[^>]*href)=\"([^\"]*)\"|url\\(|@import")
                .matcher(page);
        List<String> found = sources.results().map(result -> result.group()).toList();
        assertThat(found).hasSize(1).allMatch(link -> link.contains("href=\"data:"));
    }

    @Test
    void everyAccountIsALineOfTwoParts() throws IOException {
        String line = data(page(Account.failing("111122223333").toString())).get(0);
        assertThat(part(line, 0).get("account").asText()).isEqualTo("111122223333");
        assertThat(part(line, 0).get("verdicts")).hasToString("[\"FAIL\",\"FAIL\",\"FAIL\"]");
        assertThat(part(line, 0).get("reasons"))
                .hasToString("[[{\"label\":\"trail\",\"text\":\"main, us-east-1\"},"
                        + "{\"label\":\"but\",\"text\":\"it is not logging: IsLogging is false\"}],null,null]");
        assertThat(part(line, 1).get("next"))
                .hasToString(
                        "[[{\"title\":\"start main; then PASS by CIS, Security Hub and complete"
                                + " coverage\",\"commands\":[[\"aws cloudtrail start-logging\","
                                + "\"--region us-east-1\",\"--name arn:aws:cloudtrail:us-east-1:111122223333:trail/main\"]]}],null,null]");
    }

    @Test
    void cellsTellCertainGapsFromPossibleOnesAndWholeOnesFromParts() throws IOException {
        Account passing = Account.passing("111122223333").enabled("[]");
        assertThat(cells(passing)).isEqualTo(row("+", "++", "+", "++"));
        assertThat(cells(Account.failing("111122223333").enabled("[]"))).isEqualTo(row("?", "xx", "?", "xx"));
        assertThat(cells(Account.open("111122223333").enabled("[]"))).isEqualTo(row("?", "??", "?", "??"));
        assertThat(cells(passing.selectors(
                        "main", "{'EventSelectors':[{'ReadWriteType':'WriteOnly','IncludeManagementEvents':true}]}")))
                .isEqualTo(row("?", "xx", "+", "++"));
        assertThat(cells(passing.selectors(
                        "main",
                        "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                                + "'ExcludeManagementEventSources':['kms.amazonaws.com']}]}")))
                .as("KMS has no global events")
                .isEqualTo(row("~", "/+", "~", "/+"));
        assertThat(cells(Account.passing("111122223333")))
                .as("other regions")
                .isEqualTo(row("+", "++", "+", "++").replace(",0]", ",1,0]").replace("+ +", "++ ++"));
    }

    /** The regions that nobody can disable, of which us-east-1 is listed, and the global services: reads, then writes. */
    private static String row(String elsewhere, String here, String writtenElsewhere, String writtenHere) {
        SortedSet<String> regions = EnabledRegions.alwaysEnabledIn("aws");
        String codes = codes(regions, elsewhere, here) + " " + codes(regions, writtenElsewhere, writtenHere);
        return regions.stream().collect(Collectors.joining("\",\"", "[\"", "\",0] ")) + codes;
    }

    private static String codes(SortedSet<String> regions, String elsewhere, String here) {
        String codes = regions.stream()
                .map(region -> region.equals("us-east-1") ? here.substring(0, 1) : elsewhere)
                .collect(Collectors.joining());
        return codes + here.substring(1);
    }

    @Test
    void whatIsNoRegionIsNoColumn() throws IOException {
        String page = page(Account.failing("111122223333")
                .enabled("['global','us-east-1']")
                .toString());
        assertThat(between(page, "id=\"data\">\n", "</script>"))
                .contains("$.enabledRegions[0]", "expected a region")
                .doesNotContain("\"cells\"");
    }

    @Test
    void textFromOutsideCannotLeaveTheElementItStandsIn() {
        String hostile = "</script><script>alert(1)</script><!--\u2028\u202e'\\\"&";
        Account account = Account.passing("111122223333")
                .status("main", "{'IsLogging':true,'LatestDeliveryError':'" + escaped(hostile) + "'}");
        String page = page(account + "\n{\"" + escaped(hostile) + "\":1}\n");
        String data = between(page, "id=\"data\">\n", "</script>");
        assertThat(data).matches("[\\n\\t -~&&[^<>&']]*").contains("\\\\u{202e}", "\\u003C/script");
        assertThat(data.lines()).hasSize(2);
    }

    @Test
    void aCostNoteIsNotAStep() throws IOException {
        Account account = Account.passing("111122223333")
                .selectors("main", "{'EventSelectors':[{'ReadWriteType':'ReadOnly','IncludeManagementEvents':true}]}")
                .trail("other", "{'IsMultiRegionTrail':true}")
                .logging("other", true)
                .selectors(
                        "other", "{'EventSelectors':[{'ReadWriteType':'WriteOnly','IncludeManagementEvents':true}]}");
        JsonNode next =
                part(data(page(account.toString())).get(0), 1).get("next").get(0);
        assertThat(next).hasSize(2);
        assertThat(next.get(0).has("note")).isFalse();
        assertThat(next.get(1).get("note").asBoolean()).isTrue();
        assertThat(next.get(1).get("title").asText()).startsWith("mind the cost: ");
    }

    @Test
    void commandsAreNeverCut() throws IOException {
        String bucket = "x".repeat(1000);
        String arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/" + bucket;
        Account account = Account.without("111122223333")
                .trail(arn, "{'Name':'main','TrailARN':'" + arn + "'}")
                .logging(arn, false)
                .selectors(arn, Account.ALL);
        JsonNode opened = part(data(page(account.toString())).get(0), 1);
        assertThat(opened.get("next")
                        .get(0)
                        .get(0)
                        .get("commands")
                        .get(0)
                        .get(2)
                        .asText())
                .endsWith("/" + bucket);
        assertThat(opened.get("trails").get(0).get("name").asText()).endsWith("x… (400 more)");
    }

    @Test
    void unreadableInputsStandInTheirPlace() throws IOException {
        String page = page(Account.passing("111122223333") + "\nnot json\n" + Account.failing("222233334444") + "\n");
        List<String> data = data(page);
        assertThat(data).hasSize(3);
        assertThat(JSON.readTree(data.get(1)))
                .hasToString("{\"source\":\"-, line 2, $\",\"error\":\"expected JSON, found `not json` at byte 1\"}");
        assertThat(between(page, "id=\"end\">", "</script>"))
                .isEqualTo("{\"accounts\":2,\"unreadable\":1,\"owners\":[[],[],[]]}");
    }

    @Test
    void theCountsAreThereForABrowserWithoutScripts() {
        String summary =
                between(Run.of("audit", Run.ORGANIZATION, "--format", "html").out(), "<noscript>", "</noscript>");
        assertThat(summary)
                .contains(
                        "<caption>15 accounts, 0 inputs that could not be read</caption>",
                        "<th scope=\"row\">CIS</th><td>5</td><td>3</td><td>7</td>",
                        "<th scope=\"row\">Security Hub</th><td>6</td><td>3</td><td>6</td>",
                        "<th scope=\"row\">complete coverage</th><td>5</td><td>3</td><td>7</td>");
    }

    @Tag("thorough")
    @Test
    void nothingIsKeptOfAnAccountThatWasWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport report = new HtmlReport(out, Criterion.CIS, false);
        AccountEvidence evidence = evidence(Account.failing("111122223333").toString());
        report.account(evidence, Cis31.assess(evidence));
        int first = out.size();
        for (int more = 0; more < 1000; more++) {
            report.account(evidence, Cis31.assess(evidence));
        }
        int written = out.size();
        report.end(new Tally(Criterion.CIS));
        int whole = out.size();
        assertThat(whole - written)
                .as("what was held back, and the end of the page")
                .isLessThan(40_000);
        assertThat(written - first).isGreaterThan(500_000);
    }

    private static AccountEvidence evidence(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(bytes), "-")) {
            return ((RecordedAccount.Readable) reader.next().orElseThrow()).evidence();
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining());
    }
}
