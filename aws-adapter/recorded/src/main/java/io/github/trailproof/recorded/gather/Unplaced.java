package io.github.trailproof.recorded.gather;

import java.util.Objects;

/**
 * A value that no evidence could be gathered from. Equal values of one file are told once.
 *
 * @param source the name under which the file was added
 * @param line the line where the value starts, counted from 1; 0 for the whole file
 * @param path the value's JSON path within the file; {@code $} for the whole
 * @param kind what it looks like
 * @param obstacle why it could not be placed
 * @param further how many values of the file could not be placed for the same reason besides
 */
public record Unplaced(String source, long line, String path, ContentKind kind, Obstacle obstacle, int further) {

    /** Checks that nothing is null. */
    public Unplaced {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(obstacle, "obstacle");
    }

    boolean isLike(Unplaced other) {
        return source.equals(other.source) && kind == other.kind && obstacle.equals(other.obstacle);
    }

    Unplaced again() {
        return new Unplaced(source, line, path, kind, obstacle, further + 1);
    }
}
