/** Templates of CloudFormation, and what their functions make of parameters. */
@NullMarked
package io.github.trailproof.planned.cloudformation;

import org.jspecify.annotations.NullMarked;
