/**
 * CloudTrail: its trails, and the event history.
 */
@NullMarked
package io.github.trailproof.simulator.service.cloudtrail;

import org.jspecify.annotations.NullMarked;
