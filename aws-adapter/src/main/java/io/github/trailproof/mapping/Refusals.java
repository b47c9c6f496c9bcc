package io.github.trailproof.mapping;

import java.util.Map;

/** Refuses members that the SDK's types have no place for: without them a request would say less than was read. */
final class Refusals {

    private Refusals() {}

    static void refuseUnrecognized(Map<String, String> members, String owner) {
        for (String member : members.keySet()) {
            throw unknownToSdk(member, owner);
        }
    }

    static IllegalArgumentException unknownToSdk(String member, String owner) {
        return new IllegalArgumentException(
                "the AWS SDK does not know the member `" + member + "` of " + owner + " and would lose what it says");
    }
}
