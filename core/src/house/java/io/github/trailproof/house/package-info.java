/**
 * Rules of structure that every module of this project keeps. The parent pom adds this folder to the tests of each module
 * that is built in this tree; an example that was copied elsewhere does without it.
 */
@NullMarked
package io.github.trailproof.house;

import org.jspecify.annotations.NullMarked;
