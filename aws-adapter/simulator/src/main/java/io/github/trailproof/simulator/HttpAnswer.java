package io.github.trailproof.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes back over a connection.
 *
 * @param status as 200
 * @param headers without those that say how long the body is
 * @param body empty where there is none
 * @param delivery how it is sent
 */
record HttpAnswer(int status, Map<String, String> headers, String body, Delivery delivery) {

    /** How an answer is sent. */
    sealed interface Delivery {}

    /** As it is. */
    record Whole() implements Delivery {}

    /** Not at all: the connection is reset. */
    record Reset() implements Delivery {}

    /** Half of the body, then the connection is closed. */
    record Truncated() implements Delivery {}

    /** The body in pieces, with a pause before each. */
    record Dripping(Duration pause) implements Delivery {}

    static HttpAnswer of(int status, String contentType, String body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), body, new Whole());
    }

    static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), "", new Whole());
    }

    static HttpAnswer reset() {
        return empty(200).delivered(new Reset());
    }

    HttpAnswer delivered(Delivery other) {
        return new HttpAnswer(status, headers, body, other);
    }

    HttpAnswer withBody(String other) {
        return new HttpAnswer(status, headers, other, delivery);
    }

    HttpAnswer withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body, delivery);
    }
}
