package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;

/** A listener of a route table, and whether a request reaches it. Immutable. */
public record ListenerReach(EntrypointKey entrypoint, ListenerTable table, Reach reach) {}
