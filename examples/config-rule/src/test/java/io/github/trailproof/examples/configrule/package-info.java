@NullMarked
package io.github.trailproof.examples.configrule;

import org.jspecify.annotations.NullMarked;
