package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What the page shows, and how it is searched, filtered and opened. */
@Tag("thorough")
@Tag("chromium")
class HtmlPageTest extends HtmlPage {

    @Test
    void theOverviewCountsTheVerdictsByEachCriterion() {
        assertThat(browser.css("h1").getText()).isEqualTo("CloudTrail coverage");
        assertThat(browser.css("#overview-title").getText())
                .isEqualTo("5 of 15 accounts fail by CIS, 3 are indeterminate.");
        assertThat(browser.texts(".card"))
                .containsExactly(
                        "CIS\nchosen for this report\nFAIL\n5\nINDETERMINATE\n3\nPASS\n7",
                        "Security Hub\nFAIL\n6\nINDETERMINATE\n3\nPASS\n6",
                        "Complete coverage\nFAIL\n5\nINDETERMINATE\n3\nPASS\n7");
    }

    @Test
    void theCriterionOfTheRunIsChosen() throws IOException {
        Path page = folder.resolve("hub.html");
        Run.of("audit", Run.ORGANIZATION, "--criterion", "security-hub", "--format", "html=" + page);
        browser.show(page);
        assertThat(browser.css("#overview-title").getText()).startsWith("6 of 15 accounts fail by Security Hub");
        assertThat(browser.css(".card.current h3").getText()).isEqualTo("Security Hub\nchosen for this report");
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
    void verdictsCanBeFilteredOut() {
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
    void anotherCriterionShowsItsOwnVerdicts() {
        browser.css("#criteria input[value='1']").sendKeys(Keys.SPACE);
        assertThat(browser.css("#overview-title").getText()).startsWith("6 of 15 accounts fail by Security Hub");
        assertThat(opener("333344445555").getText()).startsWith("FAIL");
        assertThat(browser.focused().getAttribute("value")).isEqualTo("1");
        String details = opened("333344445555");
        assertThat(details).contains("What to do", "every source not met");
    }

    @Test
    void aClickOnACountShowsItsAccounts() {
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
    void anOpenAccountShowsEveryDetail() {
        String details = opened("101010101010");
        assertThat(details)
                .contains(
                        "Verdicts\nCIS\nINDETERMINATE\nTrail\nml-research, us-west-2\nOpen\nwhether it is logging:"
                                + " GetTrailStatus answered AccessDeniedException",
                        "Complete coverage\nINDETERMINATE\n",
                        "What would settle it\nAllow cloudtrail:GetTrailStatus and collect again:\n"
                                + "aws cloudtrail get-trail-status --region us-west-2 --name ml-research",
                        "May not be recorded: every management event",
                        "For example: ec2.amazonaws.com RunInstances in us-east-1",
                        "arn:aws:cloudtrail:us-west-2:101010101010:trail/ml-research",
                        "multi-region met\nIsMultiRegionTrail is true",
                        "logging unknown\nGetTrailStatus answered AccessDeniedException",
                        "every source met (not required by CIS)",
                        "Missing evidence\nGetTrailStatus answered AccessDeniedException\nNeeds"
                                + " cloudtrail:GetTrailStatus in us-west-2, about"
                                + " arn:aws:cloudtrail:us-west-2:101010101010:trail/ml-research",
                        "Evidence collected 2026-08-20 06:09:00 UTC.");
        opener("101010101010").sendKeys(Keys.SPACE);
        assertThat(browser.count(".details")).isZero();
        assertThat(opened("131313131313"))
                .contains("Warnings\nThe last delivery of iot-fleet to S3 failed: NoSuchBucket");
        browser.css("#expand").click();
        assertThat(browser.count(".details")).isEqualTo(15);
        assertThat(browser.css("#expand").getText()).isEqualTo("Close all on this page");
    }

    @Test
    void whatAnOwnerCanDoForManyAccountsStandsAboveThemOnce() throws IOException {
        assertThat(browser.css("#owners").isDisplayed()).isFalse();
        show("stopped", Files.readString(Path.of("src/test/resources/steps/stopped-for-all.jsonl")));
        assertThat(browser.css("#owners").getText())
                .startsWith(
                        "Many accounts at once: what owners of organization trails can do\nAccount 320000000004 owns"
                                + " the organization trail corp-org and can make 3 accounts pass by CIS");
        assertThat(opened("320000000005"))
                .contains(
                        "What to do\nAsk account 320000000004, which owns the organization trail corp-org, to start it;"
                                + " then PASS by CIS, Security Hub and complete coverage")
                .doesNotContain("aws cloudtrail");
    }

    @Test
    void theCoverageTableSaysInWordsWhatItsSymbolsMean() {
        assertThat(browser.texts("#matrix .scope"))
                .hasSize(18)
                .startsWith("global services", "ap-northeast-1")
                .containsSubsequence("eu-central-1", "eu-north-1", "us-east-1", "us-west-2");
        String row = "[...document.querySelectorAll('#matrix tbody tr')].find(row => row.textContent.includes('%s'))";
        String cells = "[..." + row + ".querySelectorAll('td')].map(cell => cell.textContent).join('|')";
        assertThat(browser.value(cells.formatted("666677778888")))
                .isEqualTo("not recorded|".repeat(16) + "recorded|recorded" + "|not recorded".repeat(18));
        assertThat(browser.value(cells.formatted("333344445555")))
                .startsWith("recorded|recorded|")
                .contains("some not recorded|some not recorded|");
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
    void aCommandIsCopiedWithoutAccessToTheClipboard() {
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
