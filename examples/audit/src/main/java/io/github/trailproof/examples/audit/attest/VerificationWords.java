package io.github.trailproof.examples.audit.attest;

import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.examples.audit.report.Version;
import io.github.trailproof.recorded.attestation.Verification;
import io.github.trailproof.report.Phrase;

/** Whether an attestation holds, in one line. */
public final class VerificationWords {

    private VerificationWords() {}

    public static String of(Verification verification) {
        if (verification instanceof Verification.Holds holds) {
            int accounts = holds.attestation().accounts().size();
            return "the attestation holds: the signature is that of the key, and "
                    + Phrase.count(accounts, "account", "accounts") + " judged again "
                    + (accounts == 1 ? "has its" : "have their") + " attested verdicts";
        }
        return "the attestation does not hold: " + reason(verification);
    }

    private static String reason(Verification verification) {
        if (verification instanceof Verification.EvidenceMissing missing) {
            return "account " + missing.accountId() + " was attested, and the evidence does not have it";
        }
        if (verification instanceof Verification.NotAttested extra) {
            return "account " + extra.accountId() + " is in the evidence, and was not attested";
        }
        if (verification instanceof Verification.EvidenceDiffers other) {
            return "the evidence of account " + other.accountId() + " is not the evidence that was attested";
        }
        if (verification instanceof Verification.VerdictDiffers differs) {
            return "account " + differs.accountId() + " was attested " + differs.attested() + " by "
                    + Meaning.option(differs.criterion()) + ", and is " + differs.judged() + " when it is judged again"
                    + versions(differs.libraryVersion());
        }
        return "no signature is one of this key over this attestation";
    }

    private static String versions(String attesting) {
        return attesting.equals(Version.number())
                ? ""
                : "; version " + attesting + " attested it, and this is " + Version.number();
    }
}
