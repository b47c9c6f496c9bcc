package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Coverage over time in a browser: the bars, zooming, the interruptions, access, and hostile names. */
@Tag("thorough")
@Tag("chromium")
class HistoryPageTest extends HtmlPage {

    private static final String STOPPED = "111122223333";
    private static final String COVERED = "222233334444";
    private static final String UNKNOWN = "333344445555";
    private static final String HOSTILE = "x</script><img src=x onerror=window.owned=1>";

    private static final String NEXT_PICTURE =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done('drawn'))))";

    @BeforeEach
    void showThePast() throws IOException {
        Path page = folder.resolve("past.html");
        if (!page.toFile().exists()) {
            new Past()
                    .covered(STOPPED, "2026-09-10T08:00:00Z")
                    .covered(COVERED, "2026-09-10T08:00:00Z")
                    .call(STOPPED, "2026-09-10T10:00:00Z", "StopLogging", HOSTILE)
                    .call(STOPPED, "2026-09-10T11:30:00Z", "StartLogging", "bob")
                    .call(STOPPED, "2026-09-10T15:00:00Z", "StopLogging", "eve")
                    .call(STOPPED, "2026-09-10T15:00:02Z", "StartLogging", "bob")
                    .call(UNKNOWN, "2026-09-10T12:00:00Z", "StopLogging", "alice")
                    .page(folder.resolve("past"), page);
        }
        browser.show(page);
    }

    private String shown() {
        browser.promised(NEXT_PICTURE);
        return browser.css("#shown").getText();
    }

    private static String bar(String account, int criterion) {
        return ".timebar[data-account='" + account + "'][data-criterion='" + criterion + "']";
    }

    private String paths(String account, String verdict) {
        return browser.value("document.querySelector(\"" + bar(account, 0) + " .bar-" + verdict
                + ":not(.thin-bar)\").getAttribute('d')");
    }

    @Test
    void eachAccountHasABarForEachCriterionThatScreenReadersRead() {
        assertThat(accounts()).containsExactly(STOPPED, UNKNOWN, COVERED);
        assertThat(browser.count(".timebar[role=img]")).isEqualTo(9);
        assertThat(browser.css(bar(STOPPED, 0)).getAttribute("aria-label"))
                .isEqualTo("CIS: covered for 10 h 29 min 58 s and not covered for 1 h 30 min 2 s");
        assertThat(browser.css(bar(COVERED, 2)).getAttribute("aria-label"))
                .isEqualTo("Complete coverage: covered for 12 h");
        assertThat(browser.css("#axis").getAttribute("role")).isEqualTo("group");
        assertThat(browser.css("#overview-title").getText())
                .isEqualTo("1 of 3 accounts was not covered at some time by CIS, 1 is not known at some time.");
    }

    @Test
    void statesAreToldApartByHeightAndPattern() {
        assertThat(paths(STOPPED, "PASS")).contains("v8h");
        assertThat(paths(STOPPED, "FAIL")).contains("v21h");
        assertThat(paths(UNKNOWN, "INDETERMINATE")).contains("v15h");
        assertThat(browser.value("document.querySelector('.bar-FAIL').getAttribute('fill')"))
                .isEqualTo("url(#fill-FAIL)");
        assertThat(browser.count(bar(STOPPED, 0) + " .mark.FAIL")).isEqualTo(1);
        assertThat(browser.value(
                        "document.querySelector(\"" + bar(STOPPED, 0) + " .bar-FAIL.thin-bar\").getAttribute('d')"))
                .as("two seconds of twelve hours are seen")
                .contains("h3.00v21");
    }

    @Test
    void theKeyboardZoomsAndMoves() {
        assertThat(shown()).isEqualTo("Whole time: 10 September 2026, 08:00 to 20:00 UTC (12 h)");
        WebElement axis = browser.css("#axis");
        axis.sendKeys("+");
        assertThat(shown()).isEqualTo("Shown: 10 September 2026, 11:00 to 17:00 UTC (6 h)");
        axis.sendKeys(Keys.ARROW_LEFT);
        assertThat(shown()).startsWith("Shown: 10 September 2026, 09:30 to 15:30");
        axis.sendKeys(Keys.END);
        assertThat(shown()).startsWith("Shown: 10 September 2026, 14:00 to 20:00");
        axis.sendKeys("0");
        assertThat(shown()).startsWith("Whole time:");
        browser.css("#zoom-in").sendKeys(Keys.ENTER);
        browser.css("#later").sendKeys(Keys.ENTER);
        assertThat(shown()).startsWith("Shown: 10 September 2026, 14:00 to 20:00");
        assertThat(browser.css("#later").getAttribute("aria-disabled")).isEqualTo("true");
        browser.css("#whole-time").sendKeys(Keys.ENTER);
        for (int times = 0; times < 20; times++) {
            axis.sendKeys("+");
        }
        assertThat(shown()).as("no closer than ten seconds").endsWith("(10 s)");
    }

    private void mouse(String type, double x, double y, Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(Map.of("type", type, "x", x, "y", y));
        event.putAll(more);
        browser.command("Input.dispatchMouseEvent", event);
    }

    private double place(String side) {
        return Double.parseDouble(
                browser.value("document.querySelector(\"" + bar(STOPPED, 0) + "\").getBoundingClientRect()." + side));
    }

    @Test
    void theMouseZoomsByDraggingAndByTheWheel() {
        browser.run("document.querySelector(\"" + bar(STOPPED, 0) + "\").scrollIntoView({block: 'center'})");
        double left = place("left");
        double hour = place("width") / 12;
        double y = place("top") + 5;
        Map<String, Object> press = Map.of("button", "left", "buttons", 1, "clickCount", 1);
        mouse("mousePressed", left + 2 * hour, y, press);
        mouse("mouseMoved", left + 3 * hour, y, Map.of("button", "left", "buttons", 1));
        assertThat(browser.css(".selection").isDisplayed()).isTrue();
        mouse("mouseMoved", left + 4 * hour, y, Map.of("button", "left", "buttons", 1));
        assertThat(browser.css(".hair-label").getText()).contains("12:00").contains("covered");
        mouse("mouseReleased", left + 4 * hour, y, press);
        assertThat(shown()).contains("10:00").contains("12:00").contains("2 h");
        assertThat(browser.css(".selection").isDisplayed()).isFalse();
        mouse("mouseWheel", left + 6 * hour, y, Map.of("deltaX", 0, "deltaY", 100, "modifiers", 2));
        assertThat(shown()).contains("09:45").contains("12:15");
        mouse("mouseWheel", left + 6 * hour, y, Map.of("deltaX", 0, "deltaY", 0));
        mouse("mousePressed", left + 6 * hour, y, Map.of("button", "left", "buttons", 1, "clickCount", 2));
        mouse("mouseReleased", left + 6 * hour, y, Map.of("button", "left", "clickCount", 2));
        assertThat(shown()).contains("5 h");
    }

    @Test
    void interruptionsAreListedWithWhoAndWhichEvents() {
        String details = opened(STOPPED);
        assertThat(details)
                .contains(
                        "Not covered\n10 September 2026, 10:00 to 11:30 UTC · 1 h 30 min\nCIS\nSecurity Hub\nComplete"
                                + " coverage",
                        "user/bob started it.",
                        "Event id\ne000",
                        "Event id\ne001",
                        "From address\n198.51.100.7",
                        "Not recorded: every management event",
                        "10 September 2026, 15:00 to 15:00:02 UTC · 2 s",
                        "Every change");
        browser.css(".interruptions button").sendKeys(Keys.ENTER);
        assertThat(shown()).isEqualTo("Shown: 10 September 2026, 08:30 to 13:00 UTC (4 h 30 min)");
        opener(STOPPED).sendKeys(Keys.ENTER);
        assertThat(opened(UNKNOWN)).contains("Not known\n10 September 2026, 08:00");
    }

    @Test
    void hostileNamesStayText() {
        assertThat(opened(STOPPED)).contains(":user/" + HOSTILE + " stopped logging of main");
        browser.css("#query").sendKeys("onerror=");
        assertThat(accounts()).containsExactly(STOPPED);
        assertThat(browser.value("window.owned")).isEqualTo("null");
        assertThat(browser.count("img")).isZero();
    }

    @Test
    void thePageIsForEverybodyAndForPaper() {
        browser.css("#expand").click();
        everyControlHasANameAndHeadingsAreNested();
        everyTextHasContrastInBothSchemes();
        onAPhone(() -> assertThat(browser.value("document.documentElement.scrollWidth"))
                .isEqualTo("320"));
        browser.css("#expand").click();
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.count(".details")).isEqualTo(2);
        assertThat(browser.value("document.getElementById('printed').textContent"))
                .startsWith("Judged by CIS. All 3 accounts shown.");
        browser.run("dispatchEvent(new Event('afterprint'))");
        Object pdf = browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        assertThat(String.valueOf(pdf)).startsWith("JVBERi0");
    }

    @Test
    void aThousandAccountsAreSmooth() throws IOException {
        Path one = folder.resolve("one.html");
        Past past = new Past().covered(STOPPED, "2026-09-10T08:00:00Z");
        for (int hour = 9; hour < 19; hour++) {
            past.call(STOPPED, "2026-09-10T%02d:00:00Z".formatted(hour), "StopLogging", "alice")
                    .call(STOPPED, "2026-09-10T%02d:10:00Z".formatted(hour), "StartLogging", "bob");
        }
        past.page(folder.resolve("one"), one);
        String text = Files.readString(one);
        int from = text.indexOf("id=\"data\">\n") + "id=\"data\">\n".length();
        int to = text.indexOf("</script>", from);
        String line = text.substring(from, to);
        String lines = IntStream.range(0, 1000)
                .mapToObj(number -> line.replace(STOPPED, "%012d".formatted(number)))
                .collect(Collectors.joining());
        Path page = Files.writeString(
                folder.resolve("thousand.html"),
                text.substring(0, from)
                        + lines
                        + text.substring(to).replace("{\"accounts\":1,", "{\"accounts\":1000,"));
        browser.show(page);
        assertThat(counted()).isEqualTo("All 1,000 accounts shown");
        assertThat(browser.count(".timebar")).isEqualTo(150);
        String zoom = "(async () => { const axis = document.getElementById('axis'); const times = [];"
                + " for (let turn = 0; turn < 20; turn++) { const began = performance.now();"
                + " axis.dispatchEvent(new KeyboardEvent('keydown', {key: turn % 2 ? '-' : '+'}));"
                + " await " + NEXT_PICTURE + "; times.push(performance.now() - began); }"
                + " times.sort((a, b) => a - b); return times[10]; })()";
        assertThat(browser.css("#alerts").getText()).isEmpty();
        double milliseconds = Double.parseDouble(browser.promised(zoom));
        System.out.printf("1,000 accounts: a zoom takes %.0f ms, two pictures included%n", milliseconds);
        browser.css("#query").sendKeys("000000000004");
        assertThat(accounts()).isEqualTo(List.of("000000000004"));
    }

    @Test
    void aPageThatWasCutOffSaysSo() throws IOException {
        String whole = Files.readString(folder.resolve("past.html"));
        Path part = Files.writeString(
                folder.resolve("cut.html"), whole.substring(0, whole.indexOf("\n{\"account\":\"222233334444\"")));
        browser.show(part);
        assertThat(browser.css("[role=alert]").getText()).startsWith("This report is incomplete.");
    }
}
