package io.github.trailproof.simulator.fault;

import java.util.Objects;
import java.util.Optional;

/**
 * A call that a client made.
 *
 * @param accountId whose credentials signed it, 12 digits
 * @param region that it was signed for, as {@code eu-west-1}
 * @param service as signatures name it: {@code cloudtrail}, {@code sts}, {@code organizations},
 *     {@code account} or {@code config}
 * @param operation as the API names it, as {@code GetTrailStatus}
 * @param about what it names, as it was sent: the trail of a call about one trail, the role of AssumeRole, the account of
 *     calls about another account
 */
public record Call(String accountId, String region, String service, String operation, Optional<String> about) {
    /** Checks that nothing is null. */
    public Call {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(about, "about");
    }
}
