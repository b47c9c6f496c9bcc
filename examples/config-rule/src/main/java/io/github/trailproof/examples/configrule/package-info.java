/**
 * A custom rule of AWS Config as a Lambda function. Lambda starts at
 * {@link io.github.trailproof.examples.configrule.CloudTrailRule}.
 */
@NullMarked
package io.github.trailproof.examples.configrule;

import org.jspecify.annotations.NullMarked;
