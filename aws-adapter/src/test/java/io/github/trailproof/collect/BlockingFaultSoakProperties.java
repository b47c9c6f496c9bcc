package io.github.trailproof.collect;

import net.jqwik.api.Tag;

/** Faults and blocking clients. */
@Tag("thorough")
class BlockingFaultSoakProperties extends FaultSoak {

    BlockingFaultSoakProperties() {
        super(false);
    }
}
