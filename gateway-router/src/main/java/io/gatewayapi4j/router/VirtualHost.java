package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.SharedList;
import java.util.Comparator;
import java.util.List;

/**
 * The routes of one hostname at one listener.
 *
 * @param entries in order of precedence: the first whose conditions hold decides
 */
public record VirtualHost(Hostname hostname, List<RouteEntry> entries) {
  static final Comparator<VirtualHost> MOST_SPECIFIC_FIRST =
      Comparator.comparing(VirtualHost::hostname, HostOrder.MOST_SPECIFIC_FIRST);

  public VirtualHost {
    entries = SharedList.copyOf(entries);
  }

  /** The entries, to be changed. */
  SharedList<RouteEntry> shared() {
    return SharedList.copyOf(entries);
  }
}
