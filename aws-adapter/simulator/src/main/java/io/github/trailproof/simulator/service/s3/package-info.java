/**
 * S3, as far as trails need it: buckets and their policies.
 */
@NullMarked
package io.github.trailproof.simulator.service.s3;

import org.jspecify.annotations.NullMarked;
