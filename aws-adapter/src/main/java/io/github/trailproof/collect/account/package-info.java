/**
 * The collection of one account: which call comes next, and what the answers add up to. Not exported. Start at
 * {@link io.github.trailproof.collect.account.AccountCollection}; {@link io.github.trailproof.collect.account.NextCalls}
 * chooses the calls.
 */
@NullMarked
package io.github.trailproof.collect.account;

import org.jspecify.annotations.NullMarked;
