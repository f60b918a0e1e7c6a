package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathRewrite;
import org.jspecify.annotations.Nullable;

/** The path of a request target: where it ends, and what rewrites make of it. */
final class RequestPath {
  private RequestPath() {}

  /** Where the path of a target ends: at its query, its fragment, or its end. */
  static int end(String target) {
    int length = target.length();
    for (int i = 0; i < length; i++) {
      char c = target.charAt(i);
      if (c == '?' || c == '#') {
        return i;
      }
    }
    return length;
  }

  /** Appends the target with its path rewritten; as it is where there is no rewrite. */
  static void append(@Nullable PathRewrite rewrite, String target, StringBuilder out) {
    int end = end(target);
    if (rewrite instanceof PathRewrite.Full full) {
      out.append(full.path());
    } else if (rewrite instanceof PathRewrite.Prefix prefix) {
      replacePrefix(prefix, target, end, out);
    } else {
      out.append(target, 0, end);
    }
    out.append(target, end, target.length());
  }

  /*
   * What is left of the path after the prefix (without the slash at its end) is empty or starts
   * with a slash; so is the replacement without its own; so they join at exactly one slash. Nothing
   * at all is "/".
   */
  private static void replacePrefix(
      PathRewrite.Prefix rewrite, String target, int end, StringBuilder out) {
    int rest = Math.min(trimmed(rewrite.prefix()), end);
    int start = out.length();
    out.append(rewrite.replacement(), 0, trimmed(rewrite.replacement()));
    out.append(target, rest, end);
    if (out.length() == start) {
      out.append('/');
    }
  }

  /** The length of a path without the slash at its end. */
  private static int trimmed(String path) {
    int length = path.length();
    return length > 0 && path.charAt(length - 1) == '/' ? length - 1 : length;
  }
}
