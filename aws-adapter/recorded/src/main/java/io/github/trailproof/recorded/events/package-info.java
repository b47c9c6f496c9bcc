/**
 * Changes of trails from CloudTrail's own records: log files as they are delivered, and what lookup-events prints. Begin at
 * {@link io.github.trailproof.recorded.events.TrailEventReader}.
 */
@NullMarked
package io.github.trailproof.recorded.events;

import org.jspecify.annotations.NullMarked;
