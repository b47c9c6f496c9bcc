/**
 * Maps between the AWS SDK for Java v2 and the core's types: {@link io.github.trailproof.mapping.FromSdk} takes the
 * SDK's answers, {@link io.github.trailproof.mapping.SdkErrors} its exceptions, and
 * {@link io.github.trailproof.mapping.ToSdk} goes the other way, for requests that change selectors. Nothing here makes
 * a call.
 */
@NullMarked
package io.github.trailproof.mapping;

import org.jspecify.annotations.NullMarked;
