package io.github.trailproof.control.record;

/**
 * This control in one version of one document.
 *
 * @param document the document's name
 * @param version its version, empty if it has none
 * @param id the control's number or name there
 * @param link where the document is published
 */
public record Reference(String document, String version, String id, String link) {}
