/**
 * The simulated services: what each operation answers and changes.
 */
@NullMarked
package io.github.trailproof.simulator.service;

import org.jspecify.annotations.NullMarked;
