package io.github.trailproof.simulator.protocol;

import io.github.trailproof.simulator.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request's signature says it is for. Whether it was made with the right key is not looked at: there is no key.
 *
 * @param accessKeyId whose signature it is
 * @param region such as {@code us-east-1}
 * @param service such as {@code cloudtrail}
 */
public record Signature(String accessKeyId, String region, String service) {

    private static final Pattern FORM = Pattern.compile(
            "AWS4-HMAC-SHA256 .*Credential=([^/,\\s]+)/[0-9]{8}/([^/,\\s]+)/([^/,\\s]+)/aws4_request.*");

    /** Obtains the signature of a request, or refuses it. */
    public static Signature of(HttpRequest request) {
        String header = request.header("Authorization")
                .orElseThrow(() -> new ServiceError(
                        403, "MissingAuthenticationTokenException", "the request has no signature in its headers"));
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw ServiceError.of(
                    "IncompleteSignatureException", "the Authorization header is not one of Signature Version 4");
        }
        return new Signature(matcher.group(1), matcher.group(2), matcher.group(3));
    }
}
