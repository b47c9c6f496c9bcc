package io.github.trailproof.examples.audit.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page around the data of the {@code html} format. Its one script and its one style are part of it, and its policy
 * lets a browser run these two by their digests, and nothing else.
 *
 * @param beforeAccounts all that comes before the accounts
 * @param beforeEnd what stands between the accounts and the end of the run
 * @param beforeSummary what stands between the end of the run and the summary for a browser without scripts
 * @param afterSummary the rest
 */
record HtmlTemplate(String beforeAccounts, String beforeEnd, String beforeSummary, String afterSummary) {

    /** Obtains the page of a run that these words, as JSON, introduce. */
    static HtmlTemplate of(String report) throws IOException {
        String style = resource("report.css");
        String script = resource("report.js");
        String policy = "default-src 'none'; script-src " + digest(script) + "; style-src " + digest(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        String page = resource("report.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{script}}", script)
                .replace("{{report}}", report);
        int accounts = page.indexOf("{{accounts}}");
        int end = page.indexOf("{{end}}");
        int summary = page.indexOf("{{summary}}");
        return new HtmlTemplate(
                page.substring(0, accounts),
                page.substring(accounts + "{{accounts}}".length(), end),
                page.substring(end + "{{end}}".length(), summary),
                page.substring(summary + "{{summary}}".length()));
    }

    /** Browsers take a digest after they have turned every line break into a line feed. */
    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
