package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which hostnames cover a host, and which of two is the more specific. */
final class ReferenceHosts {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\]]*\\]).*|((?!\\[)[^:]*):[^:]*", Pattern.DOTALL);

  private final boolean oneLabel;

  ReferenceHosts(Profile profile) {
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
  }

  /** The port of a host is ignored. */
  static String withoutPort(String host) {
    Matcher matcher = HOST_AND_PORT.matcher(host);
    if (!matcher.matches()) {
      return host;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /** A wildcard is one or more labels to the left of its suffix; the empty hostname any host. */
  boolean covers(Hostname hostname, String host) {
    if (hostname.isAny()) {
      return true;
    }
    String name = lower(host);
    if (!hostname.isWildcard()) {
      return name.equals(hostname.value());
    }
    String suffix = hostname.value().substring(1);
    if (!name.endsWith(suffix) || name.length() == suffix.length()) {
      return false;
    }
    String labels = name.substring(0, name.length() - suffix.length());
    return !oneLabel || labels.indexOf('.') < 0;
  }

  /** Only the letters of ASCII have a case in a host. */
  private static String lower(String host) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      out.append(c < 0x80 ? Character.toLowerCase(c) : c);
    }
    return out.toString();
  }

  /** Exact goes before wildcard, more labels before fewer, and any of these before no hostname. */
  static boolean moreSpecific(Hostname a, Hostname b) {
    if (rank(a) != rank(b)) {
      return rank(a) < rank(b);
    }
    return a.value().split("\\.", -1).length > b.value().split("\\.", -1).length;
  }

  private static int rank(Hostname hostname) {
    return hostname.isAny() ? 2 : hostname.isWildcard() ? 1 : 0;
  }

  /** The most specific of the listeners that cover the host; the first of equals, or null. */
  @Nullable ResolvedListener mostSpecific(List<ResolvedListener> listeners, String host) {
    ResolvedListener best = null;
    for (ResolvedListener listener : listeners) {
      if (covers(listener.hostname(), host)
          && (best == null || moreSpecific(listener.hostname(), best.hostname()))) {
        best = listener;
      }
    }
    return best;
  }
}
