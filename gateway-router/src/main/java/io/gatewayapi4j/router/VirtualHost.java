package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;
import java.util.List;

/**
 * The routes of one hostname at one listener.
 *
 * @param entries in order of precedence: the first whose conditions hold decides
 */
public record VirtualHost(Hostname hostname, List<RouteEntry> entries) {
  public VirtualHost {
    entries = List.copyOf(entries);
  }
}
