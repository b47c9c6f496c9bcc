package io.github.trailproof.examples.audit.report.html;

import java.io.IOException;

/** One account's line in a page's data. The package's documentation says why it has two parts. */
public interface HtmlRow {

    /** Writes the members of what the page lists, sorts and searches. */
    void listed() throws IOException;

    /** Writes the members of what it shows once somebody opens the account. */
    void opened() throws IOException;
}
