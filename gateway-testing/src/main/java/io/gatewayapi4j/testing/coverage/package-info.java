/**
 * Coverage of routing: which listeners, rules, matches, filters and backends no test reached, each
 * with a request that would, and which no request can reach at all.
 */
@NullMarked
package io.gatewayapi4j.testing.coverage;

import org.jspecify.annotations.NullMarked;
