/**
 * An API server's judgement, taken from the official definitions themselves: pruning and defaults,
 * OpenAPI constraints by a JSON-Schema library, lists that are maps or sets, and expressions by the
 * CEL library. It knows nothing of our rules; the tests compare the two.
 */
@NullMarked
package io.gatewayapi4j.validate.crd;

import org.jspecify.annotations.NullMarked;
