/**
 * Turns assessments into findings for security tools. Begin at {@link io.github.trailproof.findings.asff.Asff#finding} for
 * AWS Security Hub CSPM, in the SDK's own type, or at {@link io.github.trailproof.findings.ocsf.OcsfWriter} for everything that
 * reads the Open Cybersecurity Schema Framework; both take a {@link io.github.trailproof.findings.FindingContext}.
 *
 * <p>A finding is about one account and one criterion, and keeps its identity, so that the next one about the same account
 * and criterion takes its place. INDETERMINATE never becomes a finding that passed. Nothing here makes a call or reads a
 * clock.
 *
 * <p>Names and error codes in an assessment were written by whoever owns the account. In findings they are one line of
 * limited length: a character that would not show as itself is spelled out by its number, as <code>\&#117;{1b}</code>.
 *
 * <p>Findings for Security Hub need the SDK's artifact {@code securityhub} beside this library, and a named module that
 * uses them also {@code requires software.amazon.awssdk.services.securityhub}; the rest needs neither.
 */
@NullMarked
package io.github.trailproof.findings;

import org.jspecify.annotations.NullMarked;
