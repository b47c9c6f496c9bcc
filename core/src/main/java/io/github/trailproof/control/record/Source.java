package io.github.trailproof.control.record;

/**
 * Where a fact can be checked.
 *
 * @param title what the document is
 * @param link its address
 */
public record Source(String title, String link) {}
