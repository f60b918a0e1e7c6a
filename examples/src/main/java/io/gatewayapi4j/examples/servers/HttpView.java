package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.router.RequestView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the router asks of a request of HTTP/1.1, from what each server has of it. */
interface HttpView extends RequestView {
  /** The names of its headers, each once. */
  Set<String> names();

  /** The values of a header, in any case of its name; null or none where it is not there. */
  @Nullable List<String> values(String name);

  @Override
  default String host() {
    String host = header("host");
    return host == null ? "" : host;
  }

  @Override
  default @Nullable String header(String name) {
    List<String> values = values(name);
    return values == null || values.isEmpty() ? null : String.join(",", values);
  }

  /** All headers, as a plan passes them on. */
  default Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : names()) {
      List<String> values = values(name);
      if (values != null) {
        headers.put(name, values);
      }
    }
    return headers;
  }
}
