package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a browser, with no network behind it. */
abstract class HtmlPage {

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable Browser opened;

    final Browser browser;

    HtmlPage() {
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

    /** No test may leave an error in the console or a request to anywhere. */
    @AfterEach
    void noErrorsAndNoRequests() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    void show(String name, String evidence) throws IOException {
        Path input = Files.writeString(folder.resolve(name + ".jsonl"), evidence);
        Path page = folder.resolve(name + ".html");
        Run.of("audit", input, "--format", "html=" + page);
        browser.show(page);
    }

    void light() {
        colours("light");
    }

    void colours(String scheme) {
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    List<String> accounts() {
        return browser.texts(".opener .id");
    }

    String counted() {
        return browser.css("#count").getText();
    }

    void tick(String value) {
        browser.css("#filters input[value='" + value + "']").sendKeys(Keys.SPACE);
    }

    WebElement opener(String account) {
        return browser.find(By.xpath("//button[contains(@class,'opener')][.//span[text()='" + account + "']]"));
    }

    String opened(String account) {
        opener(account).sendKeys(Keys.ENTER);
        return browser.css("article:has(.opener[aria-expanded=true]) .details").getText();
    }

    void onAPhone(Runnable look) {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        try {
            look.run();
        } finally {
            browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** What a screen reader needs of any page. */
    void everyControlHasANameAndHeadingsAreNested() {
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

    void everyTextHasContrastInBothSchemes() {
        for (String scheme : List.of("light", "dark")) {
            colours(scheme);
            String least = browser.value(LEAST_CONTRAST);
            assertThat(Double.parseDouble(least.substring(0, least.indexOf(' '))))
                    .as(scheme + ": " + least)
                    .isBetween(4.5, 21.0);
        }
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
}
