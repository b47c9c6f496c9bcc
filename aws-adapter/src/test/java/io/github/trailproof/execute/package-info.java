/** Tests of execution: real clients of the SDK, and of the AWS CLI, change simulated accounts. */
@NullMarked
package io.github.trailproof.execute;

import org.jspecify.annotations.NullMarked;
