package io.github.trailproof.examples.audit.report.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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

    /**
     * Obtains the page of a run.
     *
     * @param kind what the page shows
     * @param introduction what introduces the run, as JSON
     */
    static HtmlTemplate of(HtmlKind kind, String introduction) throws IOException {
        String style = resource("page.css") + kind.own("css");
        String script = resource("page.js") + "\n" + kind.own("js");
        String policy = "default-src 'none'; script-src " + digest(script) + "; style-src " + digest(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        String page = resource("page.html")
                .replace("{{policy}}", policy)
                .replace("{{title}}", kind.title())
                .replace("{{heading}}", kind.heading())
                .replace("{{command}}", kind.command())
                .replace("{{style}}", style)
                .replace("{{script}}", script)
                .replace("{{sections}}", kind.own("html"))
                .replace("{{introduction}}", introduction);
        int accounts = page.indexOf("{{accounts}}");
        int end = page.indexOf("{{end}}");
        int summary = page.indexOf("{{summary}}");
        return new HtmlTemplate(
                page.substring(0, accounts),
                page.substring(accounts + "{{accounts}}".length(), end),
                page.substring(end + "{{end}}".length(), summary),
                page.substring(summary + "{{summary}}".length()));
    }

    private static String resource(String name) throws IOException {
        return Resource.text(HtmlTemplate.class, name);
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
