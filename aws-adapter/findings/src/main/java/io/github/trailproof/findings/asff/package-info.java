/**
 * Findings in the AWS Security Finding Format. Begin at {@link io.github.trailproof.findings.asff.Asff#finding};
 * {@link io.github.trailproof.findings.asff.Batches} makes requests of findings, and
 * {@link io.github.trailproof.findings.asff.AsffWriter} writes them for the AWS CLI.
 */
@NullMarked
package io.github.trailproof.findings.asff;

import org.jspecify.annotations.NullMarked;
