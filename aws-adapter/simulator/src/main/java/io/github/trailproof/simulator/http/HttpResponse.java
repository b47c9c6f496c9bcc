package io.github.trailproof.simulator.http;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response of HTTP/1.1.
 *
 * @param status such as 200
 * @param headers without Content-Length
 * @param body empty if there is none
 * @param delivery how it is sent
 */
public record HttpResponse(int status, Map<String, String> headers, String body, Delivery delivery) {

    /** How a response is sent. */
    sealed interface Delivery {}

    /** Complete. */
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
