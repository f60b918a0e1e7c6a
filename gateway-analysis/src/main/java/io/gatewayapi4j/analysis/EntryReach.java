package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.RouteEntry;
import io.gatewayapi4j.router.VirtualHost;

/** An entry of a virtual host, and whether a request reaches it there. Immutable. */
public record EntryReach(
    EntrypointKey entrypoint,
    ListenerTable table,
    VirtualHost host,
    RouteEntry entry,
    Reach reach) {}
