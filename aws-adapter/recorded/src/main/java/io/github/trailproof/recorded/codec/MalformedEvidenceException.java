package io.github.trailproof.recorded.codec;

import java.io.IOException;

/** Evidence that is JSON, but not in the form of recorded evidence. It travels beside the parser's own exceptions. */
public final class MalformedEvidenceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String words;

    public MalformedEvidenceException(String path, String words) {
        super(words);
        this.path = path;
        this.words = words;
    }

    /** Where, as a JSON path. */
    public String path() {
        return path;
    }

    /** What was expected and what was found. */
    public String words() {
        return words;
    }

    /** Refusing a line is an ordinary answer, so it costs no stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
