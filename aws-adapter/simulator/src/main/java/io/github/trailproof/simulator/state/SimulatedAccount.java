package io.github.trailproof.simulator.state;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** An account that answers calls. */
public sealed interface SimulatedAccount {

    String id();

    String partition();

    /**
     * An account with state, which calls can change.
     *
     * @param regions the enabled regions
     */
    record Stateful(String id, String partition, SortedSet<String> regions) implements SimulatedAccount {
        /** Copies the set. */
        public Stateful {
            regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        }
    }

    /** An account that answers what was recorded. */
    record Replayed(AccountEvidence evidence) implements SimulatedAccount {
        @Override
        public String id() {
            return evidence.accountId();
        }

        @Override
        public String partition() {
            return evidence.effectivePartition();
        }
    }
}
