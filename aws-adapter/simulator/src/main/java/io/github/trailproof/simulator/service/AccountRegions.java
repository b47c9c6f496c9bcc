package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import java.util.Set;

/** Which regions an account answers with; each service has words of its own for their status. */
final class AccountRegions {

    private AccountRegions() {}

    /** Throws the recorded error if the account is replayed and its regions could not be listed. */
    static Set<String> enabled(SimulatedAccount account) {
        if (account instanceof SimulatedAccount.Replayed replayed) {
            return ReplayedAnswers.answer(replayed.evidence().enabledRegions()).names();
        }
        return ((SimulatedAccount.Stateful) account).regions();
    }

    /** Those that the account could enable; none of a replayed account, whose evidence holds only enabled ones. */
    static Set<String> disabled(SimulatedAccount account) {
        return account instanceof SimulatedAccount.Stateful stateful
                ? Regions.disabled(stateful.partition(), stateful.regions())
                : Set.of();
    }
}
