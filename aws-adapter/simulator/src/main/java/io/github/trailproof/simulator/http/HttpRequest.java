package io.github.trailproof.simulator.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of HTTP/1.1.
 *
 * @param method such as {@code POST}
 * @param path the path without the query
 * @param query what follows the question mark; empty if there is none
 * @param headers the values by lower-case name
 * @param body decoded as UTF-8; empty if there is none
 */
public record HttpRequest(String method, String path, String query, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
