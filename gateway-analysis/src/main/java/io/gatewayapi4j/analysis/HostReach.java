package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.VirtualHost;

/** A virtual host of a listener, and whether requests are looked up in it. Immutable. */
public record HostReach(
    EntrypointKey entrypoint, ListenerTable table, VirtualHost host, Reach reach) {}
