/**
 * Plans as text: shell commands, console steps, Terraform, CloudFormation. Start at
 * {@link io.github.trailproof.remediation.text.PlanText}.
 */
@NullMarked
package io.github.trailproof.remediation.text;

import org.jspecify.annotations.NullMarked;
