package io.github.trailproof.control.record;

/**
 * One thing to know about the control.
 *
 * @param subject what it is about, in a few words
 * @param text the fact, in whole sentences of our own
 * @param source where it can be checked
 */
public record Fact(String subject, String text, Source source) {}
