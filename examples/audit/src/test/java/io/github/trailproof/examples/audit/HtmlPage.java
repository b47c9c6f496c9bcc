package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
}
