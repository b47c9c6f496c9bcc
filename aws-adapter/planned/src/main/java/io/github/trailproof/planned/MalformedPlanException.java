package io.github.trailproof.planned;

import java.io.IOException;

/** An input is no plan, state or template, or not in a form that can be read. */
public final class MalformedPlanException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String path;

    MalformedPlanException(long line, String path, String message) {
        super(message);
        this.line = line;
        this.path = path;
    }

    /** The line, counted from 1; 0 if it is not known. */
    public long line() {
        return line;
    }

    /** Where, as a JSON path; {@code $} stands for the whole input. */
    public String path() {
        return path;
    }
}
