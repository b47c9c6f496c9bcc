/** Plans and templates, before they are deployed: alone, or laid over evidence of the account. */
@NullMarked
package io.github.trailproof.examples.audit.planned;

import org.jspecify.annotations.NullMarked;
