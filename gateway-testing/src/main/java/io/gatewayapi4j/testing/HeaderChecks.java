package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.HeaderChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be expected of the headers, host and path that a backend or the client sees. */
final class HeaderChecks {
  private HeaderChecks() {}

  /** That the answer is given that value of a header, set or added. */
  static Check responseHeader(String name, String value) {
    return routed -> {
      HeaderChanges headers = routed.responseHeaders();
      List<String> values = new ArrayList<>(get(headers.set(), name));
      values.addAll(get(headers.add(), name));
      return values.contains(value) ? null : mismatch("response header " + name, value, values);
    };
  }

  /** That the answer is given no value of a header. */
  static Check noResponseHeader(String name) {
    return routed -> {
      HeaderChanges headers = routed.responseHeaders();
      List<String> values = new ArrayList<>(get(headers.set(), name));
      values.addAll(get(headers.add(), name));
      return values.isEmpty() ? null : mismatch("response header " + name, "none", values);
    };
  }

  /** That a header of the backend's answer is dropped. */
  static Check removedResponseHeader(String name) {
    return routed -> {
      List<String> removed = routed.responseHeaders().remove();
      return removed.contains(name.toLowerCase(Locale.ROOT))
          ? null
          : mismatch("removal of response header", name, removed);
    };
  }

  /** That the backend sees that value of a header. */
  static Check requestHeader(String name, String value) {
    return routed -> {
      if (routed.forwarded() == null) {
        return notForwarded("request header " + name, value, routed);
      }
      List<String> values = get(routed.forwardedHeaders(), name);
      return values.contains(value) ? null : mismatch("request header " + name, value, values);
    };
  }

  /** That the backend does not see the header. */
  static Check noRequestHeader(String name) {
    return routed -> {
      List<String> values = get(routed.forwardedHeaders(), name);
      return values.isEmpty() ? null : mismatch("request header " + name, "none", values);
    };
  }

  static Check requestPath(String path) {
    return routed -> {
      ForwardedRequest forwarded = routed.forwarded();
      return forwarded == null
          ? notForwarded("request path", path, routed)
          : Check.same("request path", path, forwarded.path());
    };
  }

  static Check requestHost(String host) {
    return routed -> {
      ForwardedRequest forwarded = routed.forwarded();
      return forwarded == null
          ? notForwarded("request host", host, routed)
          : Check.same("request host", host, forwarded.host());
    };
  }

  private static Mismatch notForwarded(String what, String expected, RoutedRequest routed) {
    return new Mismatch(what, expected, "not forwarded: " + routed);
  }

  private static Mismatch mismatch(String what, String expected, List<String> actual) {
    return new Mismatch(what, expected, actual.isEmpty() ? "none" : String.join(", ", actual));
  }

  private static List<String> get(Map<String, List<String>> headers, String name) {
    @Nullable List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? List.of() : values;
  }
}
