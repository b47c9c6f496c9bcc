package io.github.trailproof.examples.audit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser that nobody sees, for reports that one shows. It is taken from the PATH; nothing is ever downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "chromedriver";
    /** It would warn that it does not know the newest browsers' protocol, of which nothing is needed here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final Pattern REQUEST = Pattern.compile(
            "\"method\":\"Network.requestWillBeSent\".*\"documentURL\":\"file:.*\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Opens one, or skips the tests where there is none, unless the environment asks for all tools. */
    static Browser open() throws IOException {
        Optional<File> browser =
                BROWSERS.stream().flatMap(name -> find(name).stream()).findFirst();
        Optional<File> driver = find(DRIVER);
        if (browser.isEmpty() || driver.isEmpty()) {
            String message = "the html report is not tested in a browser: there is no "
                    + (browser.isEmpty() ? String.join(", ", BROWSERS) : DRIVER) + " on the PATH";
            if ("true".equals(System.getenv("TRAILPROOF_REQUIRE_TOOLS"))) {
                throw new AssertionError(message);
            }
            System.err.println("SKIPPED: " + message);
            Assumptions.abort(message);
        }
        return open(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Browser open(File browser, File driver) throws IOException {
        SELENIUM.setLevel(Level.SEVERE);
        Path profile = Files.createTempDirectory("trailproof-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1360,1000",
                // No name leads anywhere, whatever the browser itself would like to ask for.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // With both executables named, nobody goes looking for them.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    private static Optional<File> find(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    void show(Path page) {
        driver.get(page.toUri().toString());
    }

    WebElement find(By by) {
        return driver.findElement(by);
    }

    WebElement css(String selector) {
        return find(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** The value of an expression of JavaScript. */
    String value(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** The value of a promise. */
    String promised(String expression) {
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[0]; (" + expression + ").then(done, error => done(String(error)))"));
    }

    void run(String script) {
        driver.executeScript(script);
    }

    /** A command of the browser's own protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** What the page complained of since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where pages from files sent requests since the last time. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Matcher request = REQUEST.matcher(entry.getMessage());
            if (request.find()) {
                addresses.add(request.group(1));
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The browser may still be leaving its folder.
            profile.toFile().deleteOnExit();
        }
    }
}
