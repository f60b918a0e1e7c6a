package io.gatewayapi4j.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * What became of the value of a key.
 *
 * @param before the value that was; null where there was none
 * @param after the value that is; null where there is none any more
 */
record Change<K, V>(K key, @Nullable V before, @Nullable V after) {}
