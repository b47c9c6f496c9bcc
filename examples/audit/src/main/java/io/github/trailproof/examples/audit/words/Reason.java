package io.github.trailproof.examples.audit.words;

/**
 * A part of why a verdict is what it is.
 *
 * @param label what part, in one word; empty if it is the same as of the reason before
 * @param text the reason, a sentence without its full stop; untrusted text from the evidence may be part of it
 */
public record Reason(String label, String text) {}
