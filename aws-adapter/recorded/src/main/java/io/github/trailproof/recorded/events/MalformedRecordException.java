package io.github.trailproof.recorded.events;

/** A record that is about a trail and cannot be read. */
final class MalformedRecordException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedRecordException(String message) {
        super(message);
    }
}
