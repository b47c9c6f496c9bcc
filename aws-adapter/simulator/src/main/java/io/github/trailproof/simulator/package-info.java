/**
 * CloudTrail, and as much of STS, Organizations and Account Management as a collector of evidence needs, on a loopback
 * port. The AWS SDK's and the AWS CLI's own clients talk to it over the real protocols; start at
 * {@link io.github.trailproof.simulator.SimulatedAws}.
 */
@NullMarked
package io.github.trailproof.simulator;

import org.jspecify.annotations.NullMarked;
