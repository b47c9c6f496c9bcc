package io.github.trailproof.simulator.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came over a connection.
 *
 * @param method as {@code POST}
 * @param path without the query
 * @param headers by lower-case name
 * @param body as UTF-8; empty where there is none
 */
public record HttpRequest(String method, String path, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
