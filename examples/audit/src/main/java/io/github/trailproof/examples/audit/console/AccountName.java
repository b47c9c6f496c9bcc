package io.github.trailproof.examples.audit.console;

import io.github.trailproof.evidence.PlannedTrail;

/** An account as reports show it. A plan may not say which account it is for. */
public final class AccountName {

    private AccountName() {}

    public static String of(String accountId) {
        return accountId.equals(PlannedTrail.UNKNOWN_ACCOUNT) ? "unknown" : accountId;
    }
}
