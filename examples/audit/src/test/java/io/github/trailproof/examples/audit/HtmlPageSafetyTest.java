package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** The page with hostile text in it, without scripts, and when some of it is missing. */
@Tag("thorough")
@Tag("chromium")
class HtmlPageSafetyTest extends HtmlPage {

    @Test
    void hostileTextStaysText() throws IOException {
        String script = "<script>window.owned=1</script>";
        String image = "</script><img src=x onerror=window.owned=1>";
        Account account = Account.passing("111122223333")
                .trail(
                        "x<b>",
                        "{'TrailARN':'arn:aws:cloudtrail:us-east-1:111122223333:trail/" + script + "','Name':'" + image
                                + "'}")
                .status("main", "{'IsLogging':true,'LatestDeliveryError':'\\u202e" + image + "'}")
                .selectors(
                        "main",
                        "{'AdvancedEventSelectors':[{'FieldSelectors':[{'Field':'eventCategory','Equals':"
                                + "['Management']},{'Field':'eventName','NotEquals':['" + script
                                + "\\u0007']}]}]}");
        show("hostile", account + "\n{\"" + image + "\":1}\n");
        browser.css("#expand").click();
        String text = browser.css("main").getText();
        assertThat(text).contains(script, image, "\\u{202e}</script>", "\\u{7}");
        assertThat(browser.value("window.owned")).isEqualTo("null");
        assertThat(browser.count("img")).isZero();
        assertThat(browser.count("script")).isEqualTo(4);
    }

    @Test
    void thePolicyBlocksAnInjectedScript() {
        browser.run("const script = document.createElement('script'); script.textContent = 'window.owned = 1';"
                + " document.body.append(script)");
        assertThat(browser.value("window.owned")).isEqualTo("null");
        assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void unreadableInputsAreShownInTheirPlace() throws IOException {
        show("broken", Account.passing("111122223333") + "\nnot json\n" + Account.passing("222233334444") + "\n");
        assertThat(browser.css("#alerts").getText())
                .startsWith("1 input could not be read, so this report is incomplete");
        assertThat(browser.texts(".opener .badge")).containsExactly("UNREADABLE", "PASS", "PASS");
        new Select(browser.css("#order")).selectByVisibleText("as in the input");
        assertThat(browser.texts(".opener .badge")).containsExactly("PASS", "UNREADABLE", "PASS");
        assertThat(browser.texts(".headline").get(1)).isEqualTo("Expected JSON, found `not json` at byte 1");
        assertThat(browser.texts("#matrix tbody tr").get(1)).contains("broken.jsonl, line 2, $", "could not be read");
        tick("UNREADABLE");
        assertThat(counted()).isEqualTo("2 of 3 inputs shown");
    }

    @Test
    void aTruncatedReportSaysSo() throws IOException {
        String whole = Files.readString(folder.resolve("organization.html"));
        int within = whole.indexOf("888899990000");
        Path part = Files.writeString(folder.resolve("part.html"), whole.substring(0, within));
        browser.show(part);
        assertThat(browser.css("[role=alert]").getText()).startsWith("This report is incomplete.");
        assertThat(accounts()).hasSize(7);
    }

    @Test
    void withoutScriptsTheCountsAreShown() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.show(folder.resolve("organization.html"));
            assertThat(browser.css("noscript main").getText())
                    .contains("This browser runs no scripts", "15 accounts", "Security Hub 6 3 6");
            assertThat(browser.css("#loading").isDisplayed()).isFalse();
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
