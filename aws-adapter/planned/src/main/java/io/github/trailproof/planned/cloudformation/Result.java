package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.Value;

/** What a function makes of its arguments. */
sealed interface Result {

    /**
     * A value.
     *
     * @param value which; functions may be in it
     */
    record Known(Value value) implements Result {}

    /**
     * A value that only the deployment knows.
     *
     * @param source what would settle it, such as {@code Parameters/Logging}
     */
    record Unknown(String source) implements Result {}

    /** The property is removed: AWS::NoValue. */
    record NoValue() implements Result {}

    /** Obtains a text. */
    static Result text(String text) {
        return new Known(new Value.Text(text));
    }
}
