package io.github.trailproof.simulator.fault;

import java.util.Objects;
import java.util.Optional;

/**
 * A call that a client made.
 *
 * @param accountId the owner of the credentials that signed it, 12 digits
 * @param region the region that it was signed for, such as {@code eu-west-1}
 * @param service the name of the service in signatures: {@code cloudtrail}, {@code sts}, {@code organizations},
 *     {@code account}, {@code config}, {@code ec2} or {@code s3}
 * @param operation the name of the operation, such as {@code GetTrailStatus}
 * @param about the resource that it names, as it was sent: the trail of calls about one trail, the role of AssumeRole, a bucket, the
 *     account of calls about another account
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
