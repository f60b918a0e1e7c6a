package io.gatewayapi4j.router;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request written out. */
record TestRequest(
    String method, String host, String path, Map<String, String> headers, @Nullable String sni)
    implements RequestView {
  static TestRequest get(String host, String path) {
    return new TestRequest("GET", host, path, Map.of(), null);
  }

  TestRequest method(String method) {
    return new TestRequest(method, host, path, headers, sni);
  }

  TestRequest path(String path) {
    return new TestRequest(method, host, path, headers, sni);
  }

  TestRequest sni(String sni) {
    return new TestRequest(method, host, path, headers, sni);
  }

  TestRequest header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new TestRequest(method, host, path, more, sni);
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
