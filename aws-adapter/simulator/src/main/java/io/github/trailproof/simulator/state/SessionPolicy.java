package io.github.trailproof.simulator.state;

import java.util.Set;

/**
 * What a session policy allows of what its role may do.
 *
 * @param actions such as {@code cloudtrail:DescribeTrails}; the star stands for all, and nothing else is a pattern
 */
public record SessionPolicy(Set<String> actions) {

    private static final String ALL = "*";

    /** Copies the set. */
    public SessionPolicy {
        actions = Set.copyOf(actions);
    }

    public boolean allows(String service, String operation) {
        return actions.contains(ALL) || actions.contains(service + ":" + operation);
    }
}
