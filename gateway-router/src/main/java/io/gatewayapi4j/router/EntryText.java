package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.List;

/** The conditions of an entry as text. */
final class EntryText {
  private EntryText() {}

  /** Such as {@code exactly /a}, {@code below /a} or {@code a match of /a.*}. */
  static String path(PathMatch path) {
    if (path instanceof PathMatch.Exact) {
      return "exactly " + path.value();
    }
    return (path instanceof PathMatch.Prefix ? "below " : "a match of ") + path.value();
  }

  /** Such as {@code path exactly /a, method GET, header version = "two", query q ~ [0-9]+}. */
  static String of(RouteEntry entry) {
    StringBuilder out = new StringBuilder(entry.grpc() ? "gRPC call, path " : "path ");
    out.append(path(entry.path()));
    if (entry.method() != null) {
      out.append(", method ").append(entry.method());
    }
    values("header", entry.headers(), out);
    values("query", entry.queryParams(), out);
    return out.toString();
  }

  private static void values(String kind, List<ValueMatch> values, StringBuilder out) {
    for (ValueMatch value : values) {
      out.append(", ").append(kind).append(' ').append(value.name());
      if (value.regex()) {
        out.append(" ~ ").append(value.value());
      } else {
        out.append(" = \"").append(value.value()).append('"');
      }
    }
  }
}
