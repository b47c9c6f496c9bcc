/** Makes the consumer a module: .ci/run puts this beside its sources for the build on the module path. */
module consumer {
    requires io.github.trailproof.aws;
    requires io.github.trailproof.findings;
    requires io.github.trailproof.recorded;
    requires io.github.trailproof.remediation;
    requires io.github.trailproof.simulator;
}
