package io.github.trailproof.testkit.generate;

import io.github.trailproof.control.Requirement;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.Operation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Generates evidence of accounts. Shrinks towards few regions, few trails and few members. There are no edge cases in
 * the sense of jqwik: the odd values come up often by themselves, and combining edge cases of so many members is slow.
 */
public final class Accounts {

    private Accounts() {}

    /**
     * Any evidence that a recorded file can hold, of both kinds: such as collecting it from the service gives, calls
     * that failed or were not made included; and anything at all, with copies that contradict each other, absent and
     * unknown members, and hostile texts.
     */
    public static Arbitrary<AccountEvidence> any() {
        return any(Causes.failed());
    }

    /** Any evidence, missing for every reason: also such as a recorded file has no place for. */
    public static Arbitrary<AccountEvidence> ofEveryCause() {
        return any(Causes.any());
    }

    private static Arbitrary<AccountEvidence> any(Arbitrary<Cause> causes) {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, ValidAccounts.partlyKnown(causes)),
                        Tuple.of(9, WildAccounts.any(causes)),
                        Tuple.of(2, LocalTrails.any()))
                .withoutEdgeCases();
    }

    /** Evidence such as collecting it from the service gives when every call succeeds. */
    public static Arbitrary<AccountEvidence> fullyKnown() {
        return ValidAccounts.fullyKnown().withoutEdgeCases();
    }

    /**
     * Evidence of accounts that pass by every criterion: among any other trails there is a multi-region one that logs all
     * management events and is known to. Calls about the others may have failed.
     */
    public static Arbitrary<AccountEvidence> compliant() {
        return ValidAccounts.compliant(Causes.failed()).withoutEdgeCases();
    }

    /**
     * Evidence of accounts with a single trail that does not meet a requirement, and meets every requirement that does
     * not include it. Nothing is missing. Only with {@link Requirement#NO_EXCLUSIONS} such an account passes by CIS.
     */
    public static Arbitrary<AccountEvidence> breaking(Requirement requirement) {
        return OneTrailAccounts.breaking(requirement);
    }

    /**
     * Evidence of accounts that would pass by every criterion, if a call had not failed everywhere. Only where that is
     * {@link Operation#LIST_REGIONS} it passes all the same.
     */
    public static Arbitrary<AccountEvidence> withholding(Operation operation) {
        return OneTrailAccounts.withholding(operation, Causes.failed());
    }
}
