package io.github.trailproof.simulator.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** An active fault, which counts the calls that it matches. */
final class InjectedFault {

    private final Fault fault;
    private final Map<Call, Integer> met = new HashMap<>();
    private int taken;
    private int struck;

    InjectedFault(Fault fault) {
        this.fault = fault;
    }

    Effect effect() {
        return fault.effect();
    }

    /**
     * Counts a call.
     *
     * @param spent whether another fault has already decided the answer
     * @return whether the fault affects the call
     */
    boolean strikes(Call call, boolean spent) {
        if (!fault.filter().takes(call)) {
            return false;
        }
        taken++;
        int before = met.merge(call, 1, Integer::sum) - 1;
        boolean strikes = !spent
                && taken >= fault.first()
                && (fault.times().isEmpty() || struck < fault.times().getAsInt())
                && fault.chance().map(chance -> falls(chance, call, before)).orElse(true);
        if (strikes) {
            struck++;
        }
        return strikes;
    }

    /** The hash of a text is the same in every run, so this is too. */
    private static boolean falls(Fault.Chance chance, Call call, int before) {
        String identity = String.join(
                "\n",
                call.accountId(),
                call.region(),
                call.service(),
                call.operation(),
                call.about().orElse(""),
                String.valueOf(before));
        long mixed = chance.seed() * 0x9E3779B97F4A7C15L + identity.hashCode();
        return new SplittableRandom(mixed).nextDouble() < chance.probability();
    }
}
