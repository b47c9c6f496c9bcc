package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    void everyControlHasANameAndHeadingsAreNested() {
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
}
