package io.gatewayapi4j.cli;

import io.gatewayapi4j.cli.Request.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request of a URL and headers as a client does before it sends: nothing is decoded or
 * tidied, so that the router sees what was typed.
 */
final class RequestUrl {
  private RequestUrl() {}

  /**
   * The request that a client would send.
   *
   * @param url with a scheme, or a path alone, which stands for plain HTTP without a host
   * @param headers as {@code Name: value}
   */
  static Request request(
      @Nullable String gateway, String method, String url, List<String> headers) {
    int schemeEnd = url.indexOf("://");
    boolean pathOnly = url.startsWith("/");
    Protocol protocol =
        pathOnly || schemeEnd < 0 ? Protocol.HTTP : protocol(url.substring(0, schemeEnd), url);
    String rest = pathOnly || schemeEnd < 0 ? url : url.substring(schemeEnd + 3);
    int pathStart = pathOnly ? 0 : firstOf(rest, "/?#");
    String authority = rest.substring(rest.lastIndexOf('@', pathStart) + 1, pathStart);
    Map<String, List<String>> values = headers(headers);
    List<String> hostHeader = values.remove("host");
    return new Request(
        null,
        gateway,
        null,
        null,
        port(authority, url),
        protocol,
        sni(protocol, name(authority)),
        hostHeader == null ? authority : hostHeader.get(0),
        method,
        path(rest.substring(pathStart)),
        values);
  }

  private static Protocol protocol(String scheme, String url) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.name().equalsIgnoreCase(scheme)) {
        return protocol;
      }
    }
    throw new UnusableException(
        "\"" + url + "\" starts with none of http:, https:, grpc:, tls:, tcp: and udp:");
  }

  private static String path(String rest) {
    int fragment = rest.indexOf('#');
    String sent = fragment < 0 ? rest : rest.substring(0, fragment);
    return sent.startsWith("/") ? sent : "/" + sent;
  }

  /** The authority without its port. */
  private static String name(String authority) {
    int colon = portColon(authority);
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  private static @Nullable Integer port(String authority, String url) {
    int colon = portColon(authority);
    if (colon < 0 || colon == authority.length() - 1) {
      return null;
    }
    try {
      int port = Integer.parseInt(authority.substring(colon + 1));
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UnusableException("\"" + url + "\" has a port that is not a number from 1 to 65535");
  }

  private static int portColon(String authority) {
    return authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
  }

  /** A client sends the name it connects to; never an address. */
  private static @Nullable String sni(Protocol protocol, String name) {
    boolean tls = protocol == Protocol.HTTPS || protocol == Protocol.TLS;
    boolean address = name.startsWith("[") || name.matches("[0-9.]*");
    return tls && !address ? name : null;
  }

  private static Map<String, List<String>> headers(List<String> written) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String header : written) {
      int colon = header.indexOf(':');
      if (colon <= 0) {
        throw new UnusableException("header \"" + header + "\" is not 'Name: value'");
      }
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      headers
          .computeIfAbsent(name, unused -> new ArrayList<>(1))
          .add(header.substring(colon + 1).strip());
    }
    return headers;
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
