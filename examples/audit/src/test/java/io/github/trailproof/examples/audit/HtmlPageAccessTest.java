package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page by keyboard, for screen readers, in light and dark, on a phone and on paper. */
@Tag("thorough")
@Tag("chromium")
class HtmlPageAccessTest extends HtmlPage {

    @Test
    void theKeyboardReachesEverythingAndFocusIsVisible() {
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
    void thePageHasLandmarksNamesAndHeadings() {
        browser.css("#expand").click();
        assertThat(browser.count("main")).isEqualTo(1);
        assertThat(browser.count("header")).isEqualTo(1);
        assertThat(browser.count("[role=search]")).isEqualTo(1);
        everyControlHasANameAndHeadingsAreNested();
    }

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
        everyTextHasContrastInBothSchemes();
    }

    @Test
    void printingShowsEveryProblemInFull() {
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
        onAPhone(() -> {
            browser.css("#expand").click();
            assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("320");
        });
    }
}
