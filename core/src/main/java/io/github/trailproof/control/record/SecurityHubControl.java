package io.github.trailproof.control.record;

import io.github.trailproof.control.Criterion;
import java.util.List;

/**
 * The check of AWS Security Hub CSPM that corresponds to this control.
 *
 * @param reference its name, and where it is described
 * @param title its title
 * @param severity the severity that Security Hub CSPM gives it
 * @param criterion the criterion by which we decide the same
 * @param standards the standards of Security Hub CSPM that hold it, each with the number that it has there
 */
public record SecurityHubControl(
        Reference reference, String title, String severity, Criterion criterion, List<Reference> standards) {

    /** Copies the standards. */
    public SecurityHubControl {
        standards = List.copyOf(standards);
    }
}
