package io.github.trailproof.simulator.state;

/**
 * The caller, and the region that the call was signed for.
 *
 * @param accountId the owner of the credentials
 * @param region from the signature
 * @param arn the ARN of the user or of the role session
 * @param userId the unique id, such as {@code AIDA…}
 */
public record Caller(String accountId, String region, String arn, String userId) {}
