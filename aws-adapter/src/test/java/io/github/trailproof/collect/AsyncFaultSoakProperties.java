package io.github.trailproof.collect;

import net.jqwik.api.Tag;

/** Faults and clients that do not block. */
@Tag("thorough")
class AsyncFaultSoakProperties extends FaultSoak {

    AsyncFaultSoakProperties() {
        super(true);
    }
}
