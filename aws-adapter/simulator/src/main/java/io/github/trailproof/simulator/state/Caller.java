package io.github.trailproof.simulator.state;

import java.util.Optional;

/**
 * The caller, and the region that the call was signed for.
 *
 * @param accountId the owner of the credentials
 * @param region from the signature
 * @param arn the ARN of the user or of the role session
 * @param userId the unique id, such as {@code AIDA…}
 * @param accessKeyId the key that signed the call
 * @param session the role's session, if the caller has assumed a role
 */
public record Caller(
        String accountId,
        String region,
        String arn,
        String userId,
        String accessKeyId,
        Optional<Sessions.Session> session) {

    /** The partition of the account. */
    public String partition() {
        return arn.split(":", 3)[1];
    }

    /** Whether no session policy forbids a call. Asking who one is needs no permission. */
    public boolean mayCall(String service, String operation) {
        return operation.equals("GetCallerIdentity")
                || session.flatMap(Sessions.Session::policy)
                        .map(known -> known.allows(service, operation))
                        .orElse(true);
    }
}
