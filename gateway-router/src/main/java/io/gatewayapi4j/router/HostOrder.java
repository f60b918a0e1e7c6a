package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;
import java.util.Comparator;

/**
 * The order of hostnames: exact before wildcard before any; the longer first; then by the alphabet.
 *
 * <p>Follows {@code HTTPRouteSpec.hostnames} and, for wildcards of one tree, {@code
 * Listener.hostname}: of two that cover one host, the longer has more labels.
 */
final class HostOrder {
  static final Comparator<Hostname> MOST_SPECIFIC_FIRST =
      Comparator.comparing(Hostname::isAny)
          .thenComparing(Hostname::isWildcard)
          .thenComparing(hostname -> -hostname.value().length())
          .thenComparing(Hostname::value);

  private HostOrder() {}
}
