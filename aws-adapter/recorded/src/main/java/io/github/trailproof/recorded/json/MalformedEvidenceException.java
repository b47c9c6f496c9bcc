package io.github.trailproof.recorded.json;

import java.io.IOException;

/** A recorded file is not JSON, or not in the form that was expected. */
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

    /** A malformed line is an ordinary result, so it costs no stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
