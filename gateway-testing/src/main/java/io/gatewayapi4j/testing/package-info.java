/**
 * What routing is tested with: the reference router, a slow and literal reading of the
 * specification, and generators of routes and requests to compare others with it on.
 */
@NullMarked
package io.gatewayapi4j.testing;

import org.jspecify.annotations.NullMarked;
