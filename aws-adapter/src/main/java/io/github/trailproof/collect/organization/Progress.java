package io.github.trailproof.collect.organization;

/**
 * How far the collection of an organization has come.
 *
 * @param done accounts that have ended, the failed ones included
 * @param failed accounts of which nothing is known: no region listed its trails, or the role could not be assumed
 * @param total accounts to collect
 */
public record Progress(int done, int failed, int total) {}
