/**
 * The router: a snapshot is compiled into a table, and the table decides requests. The ordered form
 * ({@link io.gatewayapi4j.router.ListenerTable}) is what every reader of the table but the lookup
 * itself reads.
 */
@NullMarked
package io.gatewayapi4j.router;

import org.jspecify.annotations.NullMarked;
