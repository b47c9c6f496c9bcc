/**
 * A command that audits accounts. Begin at {@link io.github.trailproof.examples.audit.AuditCommand}: it takes accounts from
 * the inputs or from AWS, assesses one at a time, and hands each to every report.
 */
@NullMarked
package io.github.trailproof.examples.audit;

import org.jspecify.annotations.NullMarked;
