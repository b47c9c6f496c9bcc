package io.github.trailproof.examples.audit.live;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A duration as a person writes it, or 0. */
public final class DelayOption implements ITypeConverter<Duration> {

    private final DurationOption duration = new DurationOption();

    @Override
    public Duration convert(String value) {
        return value.equals("0") ? Duration.ZERO : duration.convert(value);
    }
}
