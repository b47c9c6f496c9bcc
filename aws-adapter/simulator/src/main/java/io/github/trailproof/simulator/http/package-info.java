/**
 * A small HTTP/1.1 server on the loopback address, whose connections can be broken on purpose.
 */
@NullMarked
package io.github.trailproof.simulator.http;

import org.jspecify.annotations.NullMarked;
