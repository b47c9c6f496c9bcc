/**
 * Cuts an input into the texts of its accounts, plain or compressed, by lines or by braces. Start at
 * {@link io.github.trailproof.recorded.split.AccountSplitter}.
 */
@NullMarked
package io.github.trailproof.recorded.split;

import org.jspecify.annotations.NullMarked;
