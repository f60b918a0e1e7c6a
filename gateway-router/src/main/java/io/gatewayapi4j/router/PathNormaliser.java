package io.gatewayapi4j.router;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a normalisation that are for the path. Immutable; linear in the path. */
final class PathNormaliser {
  private final Set<NormalisationStep> steps;

  PathNormaliser(Set<NormalisationStep> steps) {
    this.steps = steps;
  }

  /** The target with its path normalised, the same object if it is; null where it is refused. */
  @Nullable String normalise(String target) {
    if (steps.isEmpty() || target.isEmpty() || target.charAt(0) != '/') {
      return target;
    }
    int end = RequestPath.end(target);
    if (isUsual(target, end)) {
      return target;
    }
    String path = target.substring(0, end);
    if (isRefused(path)) {
      return null;
    }
    if (takes(NormalisationStep.DECODE_UNRESERVED)) {
      path = decodeUnreserved(path);
    }
    if (takes(NormalisationStep.CUT_PARAMETERS)) {
      path = cutParameters(path);
    }
    if (takes(NormalisationStep.MERGE_SLASHES)) {
      path = mergeSlashes(path);
    }
    if (takes(NormalisationStep.DOT_SEGMENTS)) {
      path = removeDotSegments(path);
    }
    return path.concat(target.substring(end));
  }

  private boolean takes(NormalisationStep step) {
    return steps.contains(step);
  }

  /** Whether the path has nothing that any step looks for. */
  private static boolean isUsual(String target, int end) {
    for (int i = 0; i < end; i++) {
      char c = target.charAt(i);
      boolean afterSlash = i > 0 && target.charAt(i - 1) == '/';
      if (c == '%' || c == ';' || c == '\\' || c == 0 || (afterSlash && (c == '/' || c == '.'))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRefused(String path) {
    for (int i = 0; i < path.length(); i++) {
      int encoded = path.charAt(i) == '%' ? encoded(path, i) : -1;
      int meant = encoded >= 0 ? encoded : path.charAt(i);
      boolean refused =
          (meant == '/' && encoded >= 0 && takes(NormalisationStep.REFUSE_ENCODED_SLASH))
              || (meant == '\\' && takes(NormalisationStep.REFUSE_BACKSLASH))
              || (meant == 0 && takes(NormalisationStep.REFUSE_NUL));
      if (refused) {
        return true;
      }
    }
    return false;
  }

  /** The byte that {@code %XX} at the index stands for; -1 where it is none. */
  private static int encoded(String path, int at) {
    return QueryParams.hex(path, at, path.length());
  }

  private static String decodeUnreserved(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int encoded = c == '%' ? encoded(path, i) : -1;
      if (encoded >= 0 && isUnreserved(encoded)) {
        out.append((char) encoded);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static String cutParameters(String path) {
    StringBuilder out = new StringBuilder(path.length());
    boolean cutting = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      cutting = c == ';' || (cutting && c != '/');
      if (!cutting) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String mergeSlashes(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c != '/' || i == 0 || path.charAt(i - 1) != '/') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String removeDotSegments(String path) {
    StringBuilder out = new StringBuilder(path.length());
    int start = 0; // of a segment, at its slash
    while (start < path.length()) {
      int next = path.indexOf('/', start + 1);
      int end = next < 0 ? path.length() : next;
      String segment = path.substring(start + 1, end);
      boolean up = segment.equals("..");
      if (up) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      }
      if (!up && !segment.equals(".")) {
        out.append(path, start, end);
      } else if (next < 0) {
        out.append('/');
      }
      start = end;
    }
    return out.toString();
  }
}
