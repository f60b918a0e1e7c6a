/**
 * The resolved state of a set of resources: which listeners serve, which routes are attached where,
 * what their backends are, and the statuses a conformant controller would write.
 */
@NullMarked
package io.gatewayapi4j.snapshot;

import org.jspecify.annotations.NullMarked;
