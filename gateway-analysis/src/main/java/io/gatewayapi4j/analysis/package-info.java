/**
 * What can be said of a route table without being given a request: a request that reaches an entry,
 * and which entries none can reach, with what hides them.
 */
@NullMarked
package io.gatewayapi4j.analysis;

import org.jspecify.annotations.NullMarked;
