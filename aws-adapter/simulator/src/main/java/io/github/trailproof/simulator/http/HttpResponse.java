package io.github.trailproof.simulator.http;

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
public record HttpResponse(int status, Map<String, String> headers, String body, Delivery delivery) {

    /** How an answer is sent. */
    sealed interface Delivery {}

    /** As it is. */
    record Whole() implements Delivery {}

    /** Not at all: the connection is reset. */
    record Reset() implements Delivery {}

    /** Half of the body, then the connection is closed. */
    public record Truncated() implements Delivery {}

    /** The body in pieces, with a pause before each. */
    public record Dripping(Duration pause) implements Delivery {}

    public static HttpResponse of(int status, String contentType, String body) {
        return new HttpResponse(status, Map.of("Content-Type", contentType), body, new Whole());
    }

    static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), "", new Whole());
    }

    public static HttpResponse reset() {
        return empty(200).delivered(new Reset());
    }

    public HttpResponse delivered(Delivery other) {
        return new HttpResponse(status, headers, body, other);
    }

    public HttpResponse withBody(String other) {
        return new HttpResponse(status, headers, other, delivery);
    }

    public HttpResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpResponse(status, more, body, delivery);
    }
}
