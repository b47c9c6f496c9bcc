/** Tests of the simulator: the clients of the AWS SDK and the AWS CLI call it, unmodified. */
@NullMarked
package io.github.trailproof.simulator;

import org.jspecify.annotations.NullMarked;
