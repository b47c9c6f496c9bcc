package io.github.trailproof.remediation.text;

import java.util.List;

/** How a shell is written. */
interface Dialect {

    /** A line that does nothing, whatever the text is. */
    String comment(String text);

    /** The lines that run a command, with exactly its parameters. */
    List<String> command(AwsCommand command);
}
