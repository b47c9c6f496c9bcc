/**
 * Evidence of accounts as a plan or a template will make them. Begin at
 * {@link io.github.trailproof.planned.TerraformJson#read} or
 * {@link io.github.trailproof.planned.CloudFormationTemplate#read}; each
 * {@link io.github.trailproof.planned.PlannedAccount} holds the evidence for
 * {@link io.github.trailproof.control.Cis31#assess}.
 */
@NullMarked
package io.github.trailproof.planned;

import org.jspecify.annotations.NullMarked;
