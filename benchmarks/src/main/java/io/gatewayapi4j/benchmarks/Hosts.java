package io.gatewayapi4j.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hosts of routers that know none: a map of hostnames stands before them. */
final class Hosts {
  private Hosts() {}

  /** Stops an engine before it builds what takes it minutes. */
  static void check(Workload workload, int most, String reason) {
    Map<String, Integer> counts = new HashMap<>();
    for (Spec spec : workload.routes()) {
      if (counts.merge(spec.host(), 1, Integer::sum) > most) {
        throw new UnsupportedOperationException(reason);
      }
    }
  }

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
