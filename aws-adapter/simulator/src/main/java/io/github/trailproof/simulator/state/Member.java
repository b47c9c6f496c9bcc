package io.github.trailproof.simulator.state;

import java.time.Instant;

/**
 * An account of an organization.
 *
 * @param state such as {@code ACTIVE}
 * @param joinedMethod {@code INVITED} or {@code CREATED}
 */
public record Member(String id, String state, String name, String email, String joinedMethod, Instant joined) {

    public static final String INVITED = "INVITED";
    public static final String CREATED = "CREATED";

    /** When accounts joined that a test has put into their organization. */
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    static Member longAgo(String id, String joinedMethod) {
        return joined(id, joinedMethod, LONG_AGO);
    }

    /** A member that joins now. */
    public static Member joined(String id, String joinedMethod, Instant time) {
        return new Member(
                id, Organization.ACTIVE, "account " + id, "account-" + id + "@example.com", joinedMethod, time);
    }

    Member withState(String other) {
        return new Member(id, other, name, email, joinedMethod, joined);
    }
}
