package io.github.trailproof.planned.input;

import java.io.IOException;

/** An input is not what was expected. */
public final class MalformedInput extends IOException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String words;
    private final long line;

    /**
     * Says what was expected and what was found.
     *
     * @param path where, as a JSON path
     * @param line in which line, counted from 1; 0 if it is not known
     */
    public MalformedInput(String path, long line, String words) {
        super(words);
        this.path = path;
        this.line = line;
        this.words = words;
    }

    /** The same, where the line is not known. */
    public MalformedInput(String path, String words) {
        this(path, 0, words);
    }

    /** Where, as a JSON path. */
    public String path() {
        return path;
    }

    /** In which line, counted from 1; 0 if it is not known. */
    public long line() {
        return line;
    }

    /** What was expected and what was found. */
    public String words() {
        return words;
    }
}
