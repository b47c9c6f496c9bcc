package io.github.trailproof.history;

import java.util.Objects;
import java.util.Optional;

/**
 * Who made a call, as a CloudTrail record tells it. Any part may be absent: services have no ARN, roles have an issuer.
 *
 * @param type userIdentity.type, such as {@code IAMUser}
 * @param arn userIdentity.arn
 * @param sessionIssuerArn userIdentity.sessionContext.sessionIssuer.arn: the role of a session
 * @param invokedBy userIdentity.invokedBy: the service that called for somebody
 * @param userAgent the program
 * @param sourceIpAddress where the call came from
 */
public record Caller(
        Optional<String> type,
        Optional<String> arn,
        Optional<String> sessionIssuerArn,
        Optional<String> invokedBy,
        Optional<String> userAgent,
        Optional<String> sourceIpAddress) {

    /** Checks that nothing is null. */
    public Caller {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(arn, "arn");
        Objects.requireNonNull(sessionIssuerArn, "sessionIssuerArn");
        Objects.requireNonNull(invokedBy, "invokedBy");
        Objects.requireNonNull(userAgent, "userAgent");
        Objects.requireNonNull(sourceIpAddress, "sourceIpAddress");
    }

    /** A caller of whom nothing is told. */
    public static Caller unknown() {
        return new Caller(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
