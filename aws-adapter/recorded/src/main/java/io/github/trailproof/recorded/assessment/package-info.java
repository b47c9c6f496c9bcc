/**
 * Assessments as JSON, one line each. Write them with
 * {@link io.github.trailproof.recorded.assessment.AssessmentWriter}, and read them back with
 * {@link io.github.trailproof.recorded.assessment.AssessmentReader}.
 */
@NullMarked
package io.github.trailproof.recorded.assessment;

import org.jspecify.annotations.NullMarked;
