package io.github.trailproof.simulator;

/** Where a call is recorded that concerns two accounts; see {@link SimulatedAws#recordedIn}. */
public enum EventAccounts {
    /** In the account whose credentials signed the call. */
    CALLERS_ACCOUNT,
    /** In the account that the call is about; for calls of a member about its membership, the management account. */
    OTHER_ACCOUNT,
    /** In both. */
    BOTH
}
