package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two evidences compared, and a plan laid over evidence, in a browser. */
@Tag("thorough")
@Tag("chromium")
class ComparePageTest extends HtmlPage {

    private static final String LOST = "111122223333";
    private static final String OPEN = "222233334444";
    private static final String KEPT = "333344445555";
    private static final String HOSTILE = "x</script><img src=x onerror=window.owned=1>";

    private void compare() throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.jsonl"),
                Account.passing(LOST).trail(HOSTILE) + "\n" + Account.passing(OPEN) + "\n" + Account.passing(KEPT));
        Path after = Files.writeString(
                folder.resolve("after.jsonl"),
                Account.failing(LOST) + "\n" + Account.open(OPEN) + "\n" + Account.passing(KEPT) + "\nbroken\n");
        Path page = folder.resolve("compared.html");
        Run.of("compare", before, after, "--format", "html", "-o", page);
        browser.show(page);
    }

    @Test
    void whatIsLostIsShownWithTheChangeToBlame() throws IOException {
        compare();
        assertThat(browser.css("#overview-title").getText())
                .isEqualTo("Events are lost in 1 of 3 accounts, and may be lost in 1 more.");
        assertThat(browser.texts(".opener .badge")).containsExactly("UNREADABLE", "LOST", "OPEN", "KEPT");
        assertThat(browser.texts(".card").get(1))
                .startsWith("CIS, before and after")
                .contains("as before");
        assertThat(opened(LOST))
                .contains("Lost: recorded before, and not any more", "stopped logging", HOSTILE, "Changes");
        tick("FAIL");
        assertThat(accounts()).doesNotContain(LOST).contains(OPEN, KEPT);
        assertThat(browser.value("window.owned")).isEqualTo("null");
        assertThat(browser.count("img")).isZero();
    }

    @Test
    void thePageIsForEverybodyAndForPaper() throws IOException {
        compare();
        browser.css("#expand").click();
        everyControlHasANameAndHeadingsAreNested();
        everyTextHasContrastInBothSchemes();
        onAPhone(() -> assertThat(browser.value("document.documentElement.scrollWidth"))
                .isEqualTo("320"));
        browser.css("#expand").click();
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.count(".details")).isEqualTo(3);
        browser.run("dispatchEvent(new Event('afterprint'))");
    }

    @Test
    void aPlanIsShownWithWhatItChanges() throws IOException {
        String trail = "{'arn':'arn:aws:cloudtrail:us-east-1:111122223333:trail/main','name':'main',"
                + "'is_multi_region_trail':true,'include_global_service_events':true,'is_organization_trail':false,"
                + "'event_selector':[],'advanced_event_selector':[],'enable_logging':";
        String plan = "{'format_version':'1.2','complete':true,'resource_changes':[{'address':'aws_cloudtrail.main',"
                + "'mode':'managed','type':'aws_cloudtrail','change':{'actions':['update'],'before':" + trail
                + "true},'after':" + trail + "false},'after_unknown':{}}}]}";
        Path file = Files.writeString(folder.resolve("plan.json"), plan.replace('\'', '"'));
        Path evidence = Files.writeString(
                folder.resolve("planned.jsonl"), Account.passing(LOST).toString());
        Path page = folder.resolve("planned.html");
        Run.of("audit", "--planned", file, "--onto", evidence, "--format", "html=" + page);
        browser.show(page);
        assertThat(browser.css(".asides").getText()).contains("loss");
        assertThat(opened(LOST))
                .contains(
                        "Before the plan\nPASS\nby CIS", "Lost: recorded before, and not any more", "stopped logging");
    }
}
