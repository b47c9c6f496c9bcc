package io.github.trailproof.collect;

import io.github.trailproof.evidence.OrganizationTrails;
import org.jspecify.annotations.Nullable;

/**
 * How an account is entered.
 *
 * @param role the role to assume before anything else; none where the clients' own credentials are the account's
 * @param organizationTrails what other accounts were answered about organization trails, which is not asked again
 * @param forOthers whether every organization trail is asked about, for the sake of other accounts
 */
public record Access(@Nullable AccountRole role, OrganizationTrails organizationTrails, boolean forOthers) {

    /** With the clients' own credentials, for its own sake. */
    static Access own() {
        return new Access(null, new OrganizationTrails(), false);
    }
}
