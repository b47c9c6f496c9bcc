package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A question to the user before anything is changed. */
public final class Confirmation {

    private static final String YES = "yes";

    private final InputStream in;
    private final PrintStream err;
    private final boolean given;

    /**
     * Sets whom to ask.
     *
     * @param given whether the answer was given already
     */
    public Confirmation(InputStream in, PrintStream err, boolean given) {
        this.in = in;
        this.err = err;
        this.given = given;
    }

    /** Whether the user answers with the whole word; the end of the input is no answer. */
    boolean of(String question) throws IOException {
        if (given) {
            return true;
        }
        err.print(PlainText.of(question) + " Type " + YES + " to go on: ");
        err.flush();
        String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equals(YES);
    }
}
