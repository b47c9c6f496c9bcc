package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of comparisons and timelines as files; other tests look at them in a browser. */
class PastPagesTest {

    private static final String ID = "111122223333";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private String past(String user) throws IOException {
        Path page = folder.resolve("past.html");
        new Past()
                .covered(ID, "2026-09-10T08:00:00Z")
                .call(ID, "2026-09-10T10:00:00Z", "StopLogging", user)
                .call(ID, "2026-09-10T11:30:00Z", "StartLogging", "bob")
                .page(folder.resolve("in"), page);
        return Files.readString(page);
    }

    private String compared() throws IOException {
        Path before =
                Files.writeString(folder.resolve("b.jsonl"), Account.passing(ID).toString());
        Path after =
                Files.writeString(folder.resolve("a.jsonl"), Account.failing(ID).toString());
        return Run.of("compare", before, after, "--format", "html").out();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static List<String> data(String page) {
        return between(page, "id=\"data\">\n", "</script>").lines().toList();
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void eachLoadsNothingAndRunsItsOneScript() throws Exception {
        for (String page : List.of(past("alice"), compared())) {
            assertThat(between(page, "Content-Security-Policy\" content=\"", "\""))
                    .isEqualTo("default-src 'none'; script-src " + digest(between(page, "<script>", "</script>"))
                            + "; style-src " + digest(between(page, "<style>", "</style>"))
                            + "; img-src data:; base-uri 'none'; form-action 'none'");
            assertThat(page)
                    .startsWith("<!doctype html>\n")
                    .endsWith("</html>\n")
                    .doesNotContain("{{");
            assertThat(Pattern.compile("(?:src|<link[^>]*href)=\"([^\"]*)\"|url\\((?!#)|@import")
                            .matcher(page)
                            .results()
                            .map(result -> result.group()))
                    .singleElement()
                    .asString()
                    .contains("href=\"data:");
        }
    }

    @Test
    void aTimelineIsSpansAsNumbersAndLettersThenItsInterruptions() throws IOException {
        String page = past("alice");
        String[] parts = data(page).get(0).split("\t", -1);
        JsonNode listed = JSON.readTree(parts[0]);
        assertThat(listed.path("codes")).hasToString("[\"PFP\",\"PFP\",\"PFP\"]");
        assertThat(listed.path("times")).hasSize(4);
        assertThat(listed.path("failed")).hasToString("[5400,5400,5400]");
        JsonNode opened = JSON.readTree(parts[1]);
        assertThat(opened.path("interruptions")).hasSize(1);
        JsonNode interruption = opened.at("/interruptions/0");
        assertThat(interruption.path("criteria")).hasToString("[0,1,2]");
        assertThat(interruption.at("/begun/by").asText()).endsWith("user/alice");
        assertThat(interruption.at("/ended/eventId").asText()).isEqualTo("e001");
        assertThat(between(page, "id=\"end\">", "</script>")).isEqualTo("{\"accounts\":1,\"unreadable\":0}");
    }

    @Test
    void textFromOutsideCannotLeaveTheElementItStandsIn() throws IOException {
        String data = String.join("\n", data(past("</script><img src=x onerror=alert(1)>&\u202e")));
        assertThat(data).matches("[\\n\\t -~&&[^<>&']]*").contains("\\u003C/script");
    }

    @Test
    void aComparisonSaysWhatIsLostAndWhy() throws IOException {
        String[] parts = data(compared()).get(0).split("\t", -1);
        assertThat(JSON.readTree(parts[0]).path("verdicts")).hasToString("[\"FAIL\"]");
        assertThat(JSON.readTree(parts[1]).at("/lost/0/because").asText()).contains("stopped logging");
    }

    @Test
    void theCountsAreThereForABrowserWithoutScripts() throws IOException {
        assertThat(past("alice"))
                .contains("<code>trailproof history --format text</code>")
                .contains("<th scope=\"row\">CIS</th><td>1</td><td>0</td><td>0</td>");
    }
}
