package io.gatewayapi4j.analysis;

import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a request of a URL as a client does before it sends. */
final class UrlReader {
  private static final int MAX_PORT = 65535;

  private UrlReader() {}

  static ClientRequest read(String method, String url) {
    int schemeEnd = url.startsWith("/") ? -1 : url.indexOf("://");
    Protocol protocol = schemeEnd < 0 ? Protocol.HTTP : protocol(url.substring(0, schemeEnd), url);
    String rest = schemeEnd < 0 ? url : url.substring(schemeEnd + 3);
    int pathStart = firstOf(rest, "/?#");
    String authority = rest.substring(rest.lastIndexOf('@', pathStart) + 1, pathStart);
    int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
    String name = colon < 0 ? authority : authority.substring(0, colon);
    return new ClientRequest(
        null,
        null,
        null,
        colon < 0 ? null : port(authority.substring(colon + 1), url),
        protocol,
        sni(protocol, name),
        authority,
        method,
        path(rest.substring(pathStart)),
        Map.of());
  }

  private static Protocol protocol(String scheme, String url) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.name().toLowerCase(Locale.ROOT).equals(scheme.toLowerCase(Locale.ROOT))) {
        return protocol;
      }
    }
    throw new IllegalArgumentException(
        "\"" + url + "\" starts with none of http:, https:, grpc:, tls:, tcp: and udp:");
  }

  private static String path(String rest) {
    int fragment = rest.indexOf('#');
    String sent = fragment < 0 ? rest : rest.substring(0, fragment);
    return sent.startsWith("/") ? sent : "/" + sent;
  }

  private static @Nullable Integer port(String digits, String url) {
    if (digits.isEmpty()) {
      return null;
    }
    boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "\"" + url + "\" has a port that is not a number from 1 to " + MAX_PORT);
    }
    return port;
  }

  /** A client sends the name it connects to; never an address. */
  private static @Nullable String sni(Protocol protocol, String name) {
    boolean tls = protocol == Protocol.HTTPS || protocol == Protocol.TLS;
    boolean address =
        name.startsWith("[") || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return tls && !address ? name : null;
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
