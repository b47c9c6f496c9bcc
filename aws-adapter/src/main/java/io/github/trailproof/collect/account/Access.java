package io.github.trailproof.collect.account;

import io.github.trailproof.evidence.OrganizationTrails;
import org.jspecify.annotations.Nullable;

/**
 * How an account is entered.
 *
 * @param role the role to assume before anything else; none where the clients' own credentials are the account's
 * @param organizationTrails what other accounts were answered about organization trails, which is not asked again
 * @param forOthers whether every organization trail is asked about, for the sake of other accounts
 * @param watch is told of each answer, and may end the collection
 */
public record Access(@Nullable Role role, OrganizationTrails organizationTrails, boolean forOthers, Watch watch) {

    /** With the clients' own credentials, for its own sake. */
    public static Access own() {
        return new Access(null, new OrganizationTrails(), false, new Watch());
    }
}
