package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import org.jspecify.annotations.Nullable;

/**
 * The condition on the path that a match of a GRPCRoute stands for: a call of {@code method} of
 * {@code service} is a request for {@code /service/method}.
 */
final class GrpcPath {
  private static final String ANY_NAME = ".+";
  private static final String INVALID = "(";
  private static final String META = "\\.+*?()|[]{}^$";

  private GrpcPath() {}

  static PathMatch of(RequestMatch.Grpc match) {
    String service = match.service();
    String method = match.method();
    if (service == null && method == null) {
      return PathMatch.Prefix.ROOT;
    }
    if (match.regex()) {
      return new PathMatch.Regex("/" + group(service) + "/" + group(method));
    }
    if (service == null) {
      return new PathMatch.Regex("/" + ANY_NAME + "/" + quote(method));
    }
    return method == null
        ? new PathMatch.Prefix("/" + service)
        : new PathMatch.Exact("/" + service + "/" + method);
  }

  /** A pattern that is not valid by itself stays so: its parentheses could close this group. */
  private static String group(@Nullable String pattern) {
    if (pattern == null) {
      return ANY_NAME;
    }
    return Regex.problem(pattern) == null ? "(?:" + pattern + ")" : INVALID;
  }

  /** The regular expression of one text. */
  static String quote(@Nullable String literal) {
    StringBuilder out = new StringBuilder();
    for (char c : (literal == null ? "" : literal).toCharArray()) {
      if (META.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
