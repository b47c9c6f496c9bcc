package io.github.trailproof.evidence;

import java.util.List;
import java.util.Locale;

/**
 * Why a call failed, as far as the service's error tells. Each kind has a remedy of its own: a permission helps against
 * {@link #DENIED}, and does not help against a service control policy.
 *
 * <p>Source: the error codes common to all services, and the texts by which IAM says which type of policy denied a
 * request (IAM User Guide, "Troubleshoot access denied error messages").
 */
public enum FailureKind {
    /** A permission is missing, or the error does not say what denied the call. */
    DENIED,
    /** A policy of the caller itself denies the call explicitly, which no other permission outweighs. */
    IDENTITY_POLICY,
    /** A policy of the organization that bounds what its accounts may do. No permission in the account outweighs it. */
    SERVICE_CONTROL_POLICY,
    /** A policy of the organization that bounds what may be done to its resources. */
    RESOURCE_CONTROL_POLICY,
    /** The permissions boundary of the caller. */
    PERMISSIONS_BOUNDARY,
    /** The policy that the caller's role was assumed with. */
    SESSION_POLICY,
    /** The policy of the VPC endpoint that the call went through. */
    ENDPOINT_POLICY,
    /** The policy of the resource itself; for a role its trust policy. */
    RESOURCE_POLICY,
    /** The caller's credentials are no longer valid. */
    EXPIRED_CREDENTIALS,
    /** The credentials were not accepted. A region that is not enabled answers so, too. */
    UNACCEPTED_CREDENTIALS,
    /** Too many calls in too short a time. */
    THROTTLED,
    /** What the call asked about was not found there. */
    NOT_FOUND,
    /** No answer came in time, or no time was left to ask. */
    TIMED_OUT,
    /** There was no connection, or it broke. */
    NO_CONNECTION,
    /** Anything else. */
    OTHER;

    private static final List<String> DENIED_CODES = List.of("denied", "authorized", "notpermitted");
    private static final List<String> UNACCEPTED_CODES = List.of(
            "unrecognizedclient",
            "invalidclienttoken",
            "optinrequired",
            "authfailure",
            "signaturedoesnotmatch",
            "invalidsignature");
    private static final List<String> THROTTLED_CODES =
            List.of("throttl", "toomanyrequests", "limitexceeded", "slowdown");
    private static final List<String> TIMED_OUT_CODES = List.of("timedout", "timeout", "deadlinepassed");

    static FailureKind of(String errorCode, String message) {
        String code = errorCode.toLowerCase(Locale.ROOT);
        if (holds(code, DENIED_CODES)) {
            return denied(message.toLowerCase(Locale.ROOT));
        }
        if (code.contains("expired")) {
            return EXPIRED_CREDENTIALS;
        }
        if (holds(code, UNACCEPTED_CODES)) {
            return UNACCEPTED_CREDENTIALS;
        }
        if (holds(code, THROTTLED_CODES)) {
            return THROTTLED;
        }
        if (holds(code, TIMED_OUT_CODES)) {
            return TIMED_OUT;
        }
        if (code.contains("connectionfailed")) {
            return NO_CONNECTION;
        }
        return code.contains("notfound") ? NOT_FOUND : OTHER;
    }

    /** IAM writes "with an explicit deny in a TYPE" or "because no TYPE allows the ACTION action". */
    private static FailureKind denied(String message) {
        if (names(message, "service control policy")) {
            return SERVICE_CONTROL_POLICY;
        }
        if (names(message, "resource control policy")) {
            return RESOURCE_CONTROL_POLICY;
        }
        if (names(message, "permissions boundary")) {
            return PERMISSIONS_BOUNDARY;
        }
        if (names(message, "session policy")) {
            return SESSION_POLICY;
        }
        if (names(message, "vpc endpoint policy")) {
            return ENDPOINT_POLICY;
        }
        if (names(message, "resource-based policy")) {
            return RESOURCE_POLICY;
        }
        return message.contains("with an explicit deny in an identity-based policy") ? IDENTITY_POLICY : DENIED;
    }

    private static boolean names(String message, String policy) {
        return message.contains("with an explicit deny in a " + policy)
                || message.contains("because no " + policy + " allows");
    }

    private static boolean holds(String code, List<String> parts) {
        return parts.stream().anyMatch(code::contains);
    }

    /** Whether the call was refused by some policy, or for want of a permission. */
    public boolean isDenial() {
        return switch (this) {
            case DENIED,
                    IDENTITY_POLICY,
                    SERVICE_CONTROL_POLICY,
                    RESOURCE_CONTROL_POLICY,
                    PERMISSIONS_BOUNDARY,
                    SESSION_POLICY,
                    ENDPOINT_POLICY,
                    RESOURCE_POLICY -> true;
            case EXPIRED_CREDENTIALS, UNACCEPTED_CREDENTIALS, THROTTLED, NOT_FOUND, TIMED_OUT, NO_CONNECTION, OTHER ->
                false;
        };
    }

    /** Whether a policy of the organization refused the call, so that no permission in the account helps. */
    public boolean isOrganizationPolicy() {
        return this == SERVICE_CONTROL_POLICY || this == RESOURCE_CONTROL_POLICY;
    }
}
