/**
 * Maps between the AWS SDK for Java v2 and the core's types, for evidence that you collect yourself. Begin at
 * {@link io.github.trailproof.mapping.FromSdk}, which takes the SDK's answers, such as
 * {@link software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse};
 * {@link io.github.trailproof.mapping.SdkErrors} takes its exceptions, and {@link io.github.trailproof.mapping.ToSdk} makes
 * the selectors of a request. Nothing here makes a call.
 */
@NullMarked
package io.github.trailproof.mapping;

import org.jspecify.annotations.NullMarked;
