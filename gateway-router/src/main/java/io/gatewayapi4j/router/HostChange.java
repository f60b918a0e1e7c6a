package io.gatewayapi4j.router;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a virtual host.
 *
 * @param listener the place of its listener among those of the port
 * @param before as it was; null where it is new
 * @param after as it is; null where it is gone
 * @param gone the entries that it has no more
 * @param come the entries that it had not
 */
record HostChange(
    int listener,
    @Nullable VirtualHost before,
    @Nullable VirtualHost after,
    List<RouteEntry> gone,
    List<RouteEntry> come) {}
