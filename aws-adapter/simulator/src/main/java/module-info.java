/**
 * CloudTrail, and what a collector needs beside it, on a loopback port. Begin at
 * {@link io.github.trailproof.simulator.SimulatedAws#start}.
 */
module io.github.trailproof.simulator {
    requires transitive io.github.trailproof.core;
    requires io.github.trailproof.testkit;
    requires com.fasterxml.jackson.databind;
    requires static io.github.trailproof.recorded;
    requires static org.jspecify;

    exports io.github.trailproof.simulator;
    exports io.github.trailproof.simulator.fault;
    exports io.github.trailproof.simulator.config;
}
