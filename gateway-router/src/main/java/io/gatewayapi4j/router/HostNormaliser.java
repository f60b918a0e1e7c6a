package io.gatewayapi4j.router;

import java.net.IDN;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a normalisation that are for the host. Immutable; linear in the host. */
final class HostNormaliser {
  private final Set<NormalisationStep> steps;

  HostNormaliser(Set<NormalisationStep> steps) {
    this.steps = steps;
  }

  /** The host normalised, the same object if it is; null where it is refused. */
  @Nullable String normalise(String host) {
    int end = RequestHost.end(host);
    String name = host;
    if (steps.contains(NormalisationStep.HOST_PUNYCODE) && !isAscii(host)) {
      name = punycode(host.substring(0, end)) + host.substring(end);
      end = RequestHost.end(name);
    }
    if (steps.contains(NormalisationStep.REFUSE_BAD_HOST) && !isHost(name, end)) {
      return null;
    }
    if (steps.contains(NormalisationStep.HOST_TRAILING_DOT)
        && end > 1
        && name.charAt(end - 1) == '.') {
      name = name.substring(0, end - 1) + name.substring(end);
      end--;
    }
    return steps.contains(NormalisationStep.HOST_IPV6) && isLiteral(name, end)
        ? canonical(name, end)
        : name;
  }

  /** Whether it is something in brackets. */
  private static boolean isLiteral(String name, int end) {
    return end > 2 && name.charAt(0) == '[' && name.charAt(end - 1) == ']';
  }

  private static String canonical(String name, int end) {
    String address = Ipv6.canonical(name.substring(1, end - 1));
    return address == null ? name : "[" + address + "]" + name.substring(end);
  }

  private static boolean isAscii(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (host.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String punycode(String name) {
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException e) {
      return name; // no international name either: it matches what it is
    }
  }

  /** Whether it is a name or address, alone or with a port. */
  static boolean isHost(String host) {
    return isHost(host, RequestHost.end(host));
  }

  private static boolean isHost(String host, int end) {
    if (isLiteral(host, end)) {
      return isPort(host, end) && Ipv6.canonical(host.substring(1, end - 1)) != null;
    }
    for (int i = 0; i < end; i++) {
      char c = host.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '-' && c != '.' && c != '_') {
        return false;
      }
    }
    return end > 0 && isPort(host, end);
  }

  /** Whether nothing, or a colon and digits, follow. */
  private static boolean isPort(String host, int end) {
    for (int i = end; i < host.length(); i++) {
      char c = host.charAt(i);
      if (i == end ? c != ':' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
