package io.github.trailproof.simulator.world;

/**
 * Who makes a call, and where.
 *
 * @param accountId whose credentials these are
 * @param region that the call was signed for
 * @param arn of the user or the role's session
 * @param userId as the identity services number it
 */
public record Caller(String accountId, String region, String arn, String userId) {}
