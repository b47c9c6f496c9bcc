/** The JSON of Terraform's plans and states. */
@NullMarked
package io.github.trailproof.planned.terraform;

import org.jspecify.annotations.NullMarked;
