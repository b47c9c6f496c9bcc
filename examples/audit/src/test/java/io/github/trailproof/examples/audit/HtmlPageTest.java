package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page as somebody sees it who opens it in a browser, with no network behind it. */
class HtmlPageTest {

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable Browser opened;

    private final Browser browser;

    HtmlPageTest() {
        browser = Objects.requireNonNull(opened);
    }

    @BeforeAll
    static void open() throws IOException {
        opened = Browser.open();
        Run.of("audit", Run.ORGANIZATION, "--format", "html=" + folder.resolve("organization.html"));
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @BeforeEach
    void showTheOrganization() {
        light();
        browser.show(folder.resolve("organization.html"));
    }

    /** Whatever was done with a page, nothing in it broke, and it asked nobody for anything. */
    @AfterEach
    void nothingBrokeAndNothingWasAskedFor() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    private void show(String name, String evidence) throws IOException {
        Path input = Files.writeString(folder.resolve(name + ".jsonl"), evidence);
        Path page = folder.resolve(name + ".html");
        Run.of("audit", input, "--format", "html=" + page);
        browser.show(page);
    }

    private void light() {
        colours("light");
    }

    private void colours(String scheme) {
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private List<String> accounts() {
        return browser.texts(".opener .id");
    }

    private String counted() {
        return browser.css("#count").getText();
    }

    private void tick(String value) {
        browser.css("#filters input[value='" + value + "']").sendKeys(Keys.SPACE);
    }

    private WebElement opener(String account) {
        return browser.find(By.xpath("//button[contains(@class,'opener')][.//span[text()='" + account + "']]"));
    }

    private String opened(String account) {
        opener(account).sendKeys(Keys.ENTER);
        return browser.css("article:has(.opener[aria-expanded=true]) .details").getText();
    }

    @Test
    void theOrganizationStandsAtTheTopWorstFirst() {
        assertThat(browser.css("h1").getText()).isEqualTo("CloudTrail coverage");
        assertThat(browser.css("#overview-title").getText())
                .isEqualTo("5 of 15 accounts fail by CIS, 3 are indeterminate.");
        assertThat(browser.texts(".card"))
                .containsExactly(
                        "CIS\ndecides the exit status\nFAIL\n5\nINDETERMINATE\n3\nPASS\n7",
                        "Security Hub\nFAIL\n6\nINDETERMINATE\n3\nPASS\n6",
                        "Complete coverage\nFAIL\n5\nINDETERMINATE\n3\nPASS\n7");
    }

    @Test
    void theChosenCriterionIsTheOneOfTheRun() throws IOException {
        Path page = folder.resolve("hub.html");
        Run.of("audit", Run.ORGANIZATION, "--criterion", "security-hub", "--format", "html=" + page);
        browser.show(page);
        assertThat(browser.css("#overview-title").getText()).startsWith("6 of 15 accounts fail by Security Hub");
        assertThat(browser.css(".card.current h3").getText()).isEqualTo("Security Hub\ndecides the exit status");
    }

    @Test
    void accountsAreSortedWorstFirstUnlessAskedOtherwise() {
        assertThat(browser.texts(".opener .badge"))
                .startsWith("FAIL", "FAIL", "FAIL", "FAIL", "FAIL", "INDETERMINATE")
                .endsWith("PASS");
        assertThat(accounts()).startsWith("444455556666").endsWith("161616161616");
        Select order = new Select(browser.css("#order"));
        order.selectByVisibleText("as in the input");
        assertThat(accounts()).startsWith("111122223333", "222233334444").endsWith("161616161616");
        order.selectByVisibleText("by account");
        assertThat(accounts()).isSorted();
    }

    @Test
    void verdictsCanBeLeftOut() {
        tick("PASS");
        assertThat(counted()).isEqualTo("8 of 15 accounts shown");
        assertThat(browser.texts(".opener .badge")).doesNotContain("PASS").hasSize(8);
        assertThat(browser.count("#matrix tbody tr")).isEqualTo(8);
        tick("FAIL");
        assertThat(accounts()).containsExactly("999900001111", "101010101010", "141414141414");
        tick("INDETERMINATE");
        assertThat(browser.css("#list").getText()).startsWith("No account matches.");
        browser.css("button[type=reset]").click();
        assertThat(counted()).isEqualTo("All 15 accounts shown");
    }

    @Test
    void anotherCriterionJudgesAnew() {
        browser.css("#criteria input[value='1']").sendKeys(Keys.SPACE);
        assertThat(browser.css("#overview-title").getText()).startsWith("6 of 15 accounts fail by Security Hub");
        assertThat(opener("333344445555").getText()).startsWith("FAIL");
        assertThat(browser.focused().getAttribute("value")).isEqualTo("1");
        String details = opened("333344445555");
        assertThat(details).contains("What to do", "every source not met");
    }

    @Test
    void aCountShowsItsAccounts() {
        browser.css(".card:nth-child(2) .tally[data-verdict=FAIL]").click();
        assertThat(counted()).isEqualTo("6 of 15 accounts shown");
        assertThat(browser.css(".card.current h3").getText()).isEqualTo("Security Hub");
        assertThat(accounts()).contains("333344445555");
    }

    @Test
    void searchFindsAccountsTrailsAndReasons() {
        WebElement query = browser.css("#query");
        query.sendKeys("LEGACY-billing");
        assertThat(accounts()).containsExactly("555566667777");
        query.clear();
        query.sendKeys("accessdenied");
        assertThat(accounts()).containsExactly("999900001111", "101010101010");
        query.sendKeys(" ml-research");
        assertThat(accounts()).containsExactly("101010101010");
        assertThat(counted()).isEqualTo("1 of 15 accounts shown");
        assertThat(browser.focused()).isEqualTo(query);
    }

    @Test
    void anAccountOpensWithAllThatIsKnownOfIt() {
        String details = opened("101010101010");
        assertThat(details)
                .contains(
                        "Verdicts\nCIS\nINDETERMINATE\nTrail\nml-research, us-west-2\nOpen\nwhether it is logging:"
                                + " GetTrailStatus answered AccessDeniedException",
                        "Complete coverage\nINDETERMINATE\n",
                        "What would settle it\nAllow cloudtrail:GetTrailStatus and collect again:\n"
                                + "aws cloudtrail get-trail-status --region us-west-2 --name ml-research",
                        "May not be recorded: every management event",
                        "May go unseen, for example: ec2.amazonaws.com RunInstances in us-east-1",
                        "arn:aws:cloudtrail:us-west-2:101010101010:trail/ml-research",
                        "multi-region met\nIsMultiRegionTrail is true",
                        "logging unknown\nGetTrailStatus answered AccessDeniedException",
                        "every source met (not asked by CIS)",
                        "Missing evidence\nGetTrailStatus answered AccessDeniedException\nNeeds"
                                + " cloudtrail:GetTrailStatus in us-west-2, about"
                                + " arn:aws:cloudtrail:us-west-2:101010101010:trail/ml-research",
                        "Evidence collected 2026-08-20 06:09:00 UTC.");
        opener("101010101010").sendKeys(Keys.SPACE);
        assertThat(browser.count(".details")).isZero();
        assertThat(opened("131313131313"))
                .contains("Delivery warnings\nThe last delivery of iot-fleet to S3 failed: NoSuchBucket");
        browser.css("#expand").click();
        assertThat(browser.count(".details")).isEqualTo(15);
        assertThat(browser.css("#expand").getText()).isEqualTo("Close all on this page");
    }

    @Test
    void theCoverageTableSaysInWordsWhatItsSymbolsMean() {
        assertThat(browser.texts("#matrix .scope"))
                .containsExactly("global services", "eu-central-1", "eu-west-1", "us-east-1", "us-west-2");
        String row = "[...document.querySelectorAll('#matrix tbody tr')].find(row => row.textContent.includes('%s'))";
        String cells = "[..." + row + ".querySelectorAll('td')].map(cell => cell.textContent).join('|')";
        assertThat(browser.value(cells.formatted("666677778888")))
                .isEqualTo("not recorded|not recorded|recorded|recorded|not recorded|not recorded|not recorded"
                        + "|not recorded|not recorded|not recorded");
        assertThat(browser.value(cells.formatted("333344445555")))
                .startsWith("recorded|recorded|some not recorded|some not recorded|");
        assertThat(browser.value(cells.formatted("101010101010"))).startsWith("may not be recorded|");
        assertThat(browser.value(row.formatted("666677778888") + ".querySelector('td').title"))
                .isEqualTo("666677778888: reads of global services: not recorded");
        browser.find(By.xpath("//table[@id='matrix']//button[.//span[text()='666677778888']]"))
                .sendKeys(Keys.ENTER);
        assertThat(browser.focused()).isEqualTo(opener("666677778888"));
        assertThat(opener("666677778888").getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void aCommandIsCopiedAsOneLine() {
        browser.command("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
        opened("666677778888");
        browser.css(".copy").click();
        String command = "aws cloudtrail update-trail --region eu-central-1"
                + " --name arn:aws:cloudtrail:eu-central-1:666677778888:trail/warehouse-eu"
                + " --is-multi-region-trail --include-global-service-events";
        assertThat(browser.promised("navigator.clipboard.readText()")).isEqualTo(command);
        assertThat(browser.css(".copy").getText()).startsWith("Copied");
        assertThat(browser.value("document.getElementById('announcement').textContent"))
                .isEqualTo("Copied");
    }

    @Test
    void aPageThatTheClipboardIsClosedToCopiesAllTheSame() {
        browser.run("navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));"
                + "addEventListener('copy', () => { window.copied = document.activeElement.value; })");
        opened("555566667777");
        browser.css(".copy").click();
        assertThat(browser.promised("Promise.resolve(window.copied)"))
                .isEqualTo("aws cloudtrail start-logging --region us-east-1"
                        + " --name arn:aws:cloudtrail:us-east-1:555566667777:trail/legacy-billing-trail");
        assertThat(browser.css(".copy").getText()).startsWith("Copied");
        assertThat(browser.focused()).isEqualTo(browser.css(".copy"));
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs() {
        browser.css("body").sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the accounts");
        browser.focused().sendKeys(Keys.ENTER);
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Open all on this page");
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused()).isEqualTo(opener("444455556666"));
        assertThat(browser.value("getComputedStyle(document.activeElement, '::after').outlineStyle"))
                .isEqualTo("solid");
        browser.focused().sendKeys(Keys.ENTER);
        assertThat(browser.focused().getAttribute("aria-expanded")).isEqualTo("true");
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).startsWith("Copy");
        assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void everythingHasANameAndAPlaceInTheOutline() {
        browser.css("#expand").click();
        assertThat(browser.count("main")).isEqualTo(1);
        assertThat(browser.count("header")).isEqualTo(1);
        assertThat(browser.count("[role=search]")).isEqualTo(1);
        assertThat(browser.value("document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.value(
                        "[...document.querySelectorAll('input, select')].filter(e => e.labels.length === 0).length"))
                .isEqualTo("0");
        assertThat(browser.value("[...document.querySelectorAll('button, a')].filter(e => e.textContent.trim() === ''"
                        + " && !e.ariaLabel).length"))
                .isEqualTo("0");
        assertThat(browser.value("[...document.querySelectorAll('[aria-controls], [aria-labelledby]')].filter(e =>"
                        + " !document.getElementById(e.getAttribute('aria-controls') ?? e.getAttribute('aria-labelledby')))"
                        + ".length"))
                .isEqualTo("0");
        String levels =
                browser.value("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => e.tagName[1]).join('')");
        assertThat(IntStream.range(1, levels.length()).allMatch(at -> levels.charAt(at) <= levels.charAt(at - 1) + 1))
                .as(levels)
                .isTrue();
        assertThat(browser.value("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                        + " === document.querySelectorAll('[id]').length"))
                .isEqualTo("true");
    }

    /** The least ratio, by the formula of WCAG 2, of any text that is shown to what is behind it. */
    private static final String LEAST_CONTRAST = """
            (() => {
              const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
              const channels = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data;
              };
              const luminance = (colour) => {
                const [r, g, b] = [...channels(colour)].map((c) => c / 255)
                  .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const behind = (element) => {
                const colour = getComputedStyle(element).backgroundColor;
                return channels(colour)[3] === 255 || !element.parentElement ? colour : behind(element.parentElement);
              };
              let least = [99, ""];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (texts.currentNode.data.trim() !== "" && element.checkVisibility() && !element.closest("script, noscript")) {
                  const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
                  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                  if (ratio < least[0]) {
                    least = [ratio, texts.currentNode.data];
                  }
                }
              }
              return least.join(" ");
            })()""";

    @Test
    void lightAndDarkFollowTheSystemAndTheButton() {
        String ground = "getComputedStyle(document.body).backgroundColor";
        String light = browser.value(ground);
        colours("dark");
        String dark = browser.value(ground);
        assertThat(dark).isNotEqualTo(light);
        WebElement button = browser.css("#theme");
        button.click();
        assertThat(button.getText()).isEqualTo("Colours: dark");
        colours("light");
        assertThat(browser.value(ground)).isEqualTo(dark);
        button.click();
        colours("dark");
        assertThat(browser.value(ground)).isEqualTo(light);
        button.click();
        assertThat(button.getText()).isEqualTo("Colours: automatic");
        assertThat(browser.value(ground)).isEqualTo(dark);
    }

    @Test
    void everyTextCanBeReadInBothSchemes() {
        browser.css("#expand").click();
        for (String scheme : List.of("light", "dark")) {
            colours(scheme);
            String least = browser.value(LEAST_CONTRAST);
            assertThat(Double.parseDouble(least.substring(0, least.indexOf(' '))))
                    .as(scheme + ": " + least)
                    .isBetween(4.5, 21.0);
        }
    }

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
    void thePolicyStopsAScriptThatGetsIntoThePage() {
        browser.run("const script = document.createElement('script'); script.textContent = 'window.owned = 1';"
                + " document.body.append(script)");
        assertThat(browser.value("window.owned")).isEqualTo("null");
        assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void unreadableInputsAreShownInTheirPlace() throws IOException {
        show("broken", Account.passing("111122223333") + "\nnot json\n" + Account.passing("222233334444") + "\n");
        assertThat(browser.css("#alerts").getText())
                .startsWith("1 input could not be read, so the answer is not whole");
        assertThat(browser.texts(".opener .badge")).containsExactly("UNREADABLE", "PASS", "PASS");
        new Select(browser.css("#order")).selectByVisibleText("as in the input");
        assertThat(browser.texts(".opener .badge")).containsExactly("PASS", "UNREADABLE", "PASS");
        assertThat(browser.texts(".headline").get(1)).isEqualTo("Expected JSON, found `not json` at byte 1");
        assertThat(browser.texts("#matrix tbody tr").get(1)).contains("broken.jsonl, line 2, $", "could not be read");
        tick("UNREADABLE");
        assertThat(counted()).isEqualTo("2 of 3 inputs shown");
    }

    @Test
    void aReportThatWasCutOffSaysSo() throws IOException {
        String whole = Files.readString(folder.resolve("organization.html"));
        int within = whole.indexOf("888899990000");
        Path part = Files.writeString(folder.resolve("part.html"), whole.substring(0, within));
        browser.show(part);
        assertThat(browser.css("[role=alert]").getText()).startsWith("This report is not whole.");
        assertThat(accounts()).hasSize(7);
    }

    @Test
    void withoutScriptsTheCountsAreShown() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.show(folder.resolve("organization.html"));
            assertThat(browser.css("noscript main").getText())
                    .contains("This browser runs no script", "15 accounts", "Security Hub 6 3 6");
            assertThat(browser.css("#loading").isDisplayed()).isFalse();
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void paperShowsWhatIsNotWellInFullAndComesBack() {
        browser.run("dispatchEvent(new Event('beforeprint'))");
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.count(".details")).isEqualTo(10);
        assertThat(browser.css("#filters").isDisplayed()).isFalse();
        assertThat(browser.css("#printed").getText())
                .isEqualTo("Judged by CIS. All 15 accounts shown. Accounts that pass by every criterion are printed in"
                        + " short.");
        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.count(".details")).isZero();
        Object pdf = browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        assertThat(String.valueOf(pdf)).startsWith("JVBERi0");
    }

    @Test
    void aNarrowScreenNeedsNoSidewaysScrolling() {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        try {
            browser.css("#expand").click();
            assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("320");
        } finally {
            browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static String organization(int accounts) {
        return IntStream.range(0, accounts)
                .mapToObj(number -> account(number, "%012d".formatted(number)))
                .map(account -> account.enabled("['eu-west-1','us-east-1']").toString())
                .collect(Collectors.joining("\n"));
    }

    private static Account account(int number, String id) {
        return switch (number % 10) {
            case 0 -> Account.failing(id);
            case 1 -> Account.open(id);
            case 2 -> Account.without(id);
            default -> Account.passing(id);
        };
    }

    @Test
    void fiveThousandAccountsAreShownAFewAtATime() throws IOException {
        long began = System.nanoTime();
        show("many", organization(5000));
        assertThat(counted()).isEqualTo("All 5,000 accounts shown");
        long shown = System.nanoTime();
        assertThat(browser.count("article")).isEqualTo(50);
        assertThat(browser.count("#matrix tbody tr")).isEqualTo(25);
        WebElement query = browser.css("#query");
        query.sendKeys("000000004321");
        assertThat(accounts()).containsExactly("000000004321");
        query.clear();
        query.sendKeys(Keys.SPACE);
        tick("PASS");
        assertThat(counted()).isEqualTo("1,500 of 5,000 accounts shown");
        long filtered = System.nanoTime();
        WebElement pager = browser.css("#list-pager");
        pager.findElement(By.cssSelector(".after")).click();
        assertThat(pager.findElement(By.tagName("p")).getText()).isEqualTo("51 to 100 of 1,500");
        assertThat(browser.focused()).isEqualTo(pager.findElement(By.cssSelector(".after")));
        pager.findElement(By.cssSelector(".before")).click();
        pager.findElement(By.cssSelector(".before")).click();
        assertThat(pager.findElement(By.tagName("p")).getText()).isEqualTo("1 to 50 of 1,500");
        System.out.printf(
                "5,000 accounts: written and shown in %d ms, searched and filtered in %d ms%n",
                (shown - began) / 1_000_000, (filtered - shown) / 1_000_000);
    }
}
