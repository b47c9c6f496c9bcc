package io.github.trailproof.collect.organization;

import io.github.trailproof.evidence.MissingEvidence.Failed;

/** A call failed without which it is not known which accounts to collect, or how to enter them. */
public final class OrganizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String errorCode;

    OrganizationException(String operation, Failed failed, Throwable cause) {
        super(
                operation + " failed with " + failed.errorCode()
                        + failed.message().map(message -> ": " + message).orElse(""),
                cause);
        this.operation = operation;
        this.errorCode = failed.errorCode();
    }

    /** The call as the API names it: {@code ListAccounts} or {@code GetCallerIdentity}. */
    public String operation() {
        return operation;
    }

    /** The service's error code, or another of {@link io.github.trailproof.mapping.SdkErrors}. */
    public String errorCode() {
        return errorCode;
    }
}
