package io.github.trailproof.control.record;

import java.util.List;

/**
 * The checks and frameworks that AWS relates to this very control.
 *
 * @param securityHub the check of AWS Security Hub CSPM
 * @param configRules the managed rules of AWS Config that ask for the same or more, the weaker one first
 * @param nist the requirements of NIST SP 800-53 revision 5 that Security Hub CSPM relates to its check
 */
public record Crosswalk(SecurityHubControl securityHub, List<ConfigRule> configRules, List<Reference> nist) {

    /** Copies the lists. */
    public Crosswalk {
        configRules = List.copyOf(configRules);
        nist = List.copyOf(nist);
    }
}
