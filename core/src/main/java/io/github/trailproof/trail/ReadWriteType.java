package io.github.trailproof.trail;

import java.util.Objects;

/**
 * Which management events a basic selector takes (ReadWriteType). An open enumeration: a value the service may add
 * later is kept as it is spelled.
 *
 * @param value as the API spells it
 */
public record ReadWriteType(String value) {

    /** Only calls that read. */
    public static final ReadWriteType READ_ONLY = new ReadWriteType("ReadOnly");

    /** Only calls that write. */
    public static final ReadWriteType WRITE_ONLY = new ReadWriteType("WriteOnly");

    /** Calls that read and calls that write. */
    public static final ReadWriteType ALL = new ReadWriteType("All");

    /** Accepts any spelling. */
    public ReadWriteType {
        Objects.requireNonNull(value, "value");
    }

    /** The value as the API spells it. */
    @Override
    public String toString() {
        return value;
    }
}
