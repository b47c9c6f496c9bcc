/**
 * Plans as text. Begin at {@link io.github.trailproof.remediation.text.PlanText}: shell commands, console steps, Terraform,
 * CloudFormation. No text from evidence can change what a command or a configuration does.
 */
@NullMarked
package io.github.trailproof.remediation.text;

import org.jspecify.annotations.NullMarked;
