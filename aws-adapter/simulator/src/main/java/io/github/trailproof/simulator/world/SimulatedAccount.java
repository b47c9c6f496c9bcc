package io.github.trailproof.simulator.world;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** An account that clients may have credentials of. */
public sealed interface SimulatedAccount {

    String id();

    String partition();

    /**
     * One that can be changed.
     *
     * @param regions those that are enabled
     */
    record Living(String id, String partition, SortedSet<String> regions) implements SimulatedAccount {
        /** Copies the set. */
        public Living {
            regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        }
    }

    /** One that answers what was recorded. */
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
