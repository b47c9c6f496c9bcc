package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Criterion;

/**
 * What a run judges, and by what.
 *
 * @param criterion which criterion decides
 * @param sample whether the accounts are the invented ones
 * @param planned whether plans are judged
 * @param failOnLost whether events that a plan loses are a failure, whatever the verdict
 */
record Judging(Criterion criterion, boolean sample, boolean planned, boolean failOnLost) {}
