package io.github.trailproof.recorded.attestation;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;

/** Whether an attestation holds, or the first reason why it does not. */
public sealed interface Verification {

    /**
     * The signature is one of the key, and the evidence gives the attested verdicts when it is judged again.
     *
     * @param attestation what holds
     */
    record Holds(Attestation attestation) implements Verification {}

    /** No signature is one of the key over this attestation: the attestation, a signature or the key is another one. */
    record WrongSignature() implements Verification {}

    /**
     * An account was attested, and there is no evidence of it.
     *
     * @param accountId the account
     */
    record EvidenceMissing(String accountId) implements Verification {}

    /**
     * There is evidence of an account that was not attested.
     *
     * @param accountId the account
     */
    record NotAttested(String accountId) implements Verification {}

    /**
     * The evidence of an account is not the evidence that was attested.
     *
     * @param accountId the account
     */
    record EvidenceDiffers(String accountId) implements Verification {}

    /**
     * The evidence is the attested one, and its verdict is another one when it is judged again.
     *
     * @param accountId the account
     * @param criterion by which criterion
     * @param attested the verdict that was attested
     * @param judged the verdict now
     * @param libraryVersion the version that attested it
     */
    record VerdictDiffers(
            String accountId, Criterion criterion, Verdict attested, Verdict judged, String libraryVersion)
            implements Verification {}
}
