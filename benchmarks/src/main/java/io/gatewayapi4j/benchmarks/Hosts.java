package io.gatewayapi4j.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The host of a request in a map of hostnames, for routers that know none. */
final class Hosts {
  private Hosts() {}

  static <T> @Nullable T find(Map<String, T> hosts, String host) {
    T found = hosts.get(host);
    if (found != null) {
      return found;
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      found = hosts.get("*" + host.substring(dot));
      if (found != null) {
        return found;
      }
    }
    return hosts.get("");
  }
}
