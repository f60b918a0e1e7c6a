package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.RequestView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request or connection as a client makes it, and where it makes it. Immutable.
 *
 * @param gateway the Gateway, as {@code namespace/name}; null where there is one only, or for a
 *     mesh
 * @param service the Service of a mesh, as {@code namespace/name}; null for a Gateway
 * @param sourceNamespace the namespace of the client of a mesh; null for any
 * @param port the port that is spoken to; null for the usual one
 * @param sni the server name of the TLS handshake; null for none
 * @param host the {@code Host} header, port included; empty for none
 * @param path the target as sent, percent-encoded, query included
 * @param headers the values of the other headers, names in lower case; a {@code Host} among those
 *     given takes the place of the host
 */
public record ClientRequest(
    @Nullable String gateway,
    @Nullable String service,
    @Nullable String sourceNamespace,
    @Nullable Integer port,
    Protocol protocol,
    @Nullable String sni,
    String host,
    String method,
    String path,
    Map<String, List<String>> headers)
    implements RequestView {

  /** What a client speaks. */
  public enum Protocol {
    /** HTTP in plain text. */
    HTTP,
    /** HTTP over TLS that the gateway terminates. */
    HTTPS,
    /** gRPC, over TLS or not. */
    GRPC,
    /** TLS that the gateway passes on or terminates without looking at what is in it. */
    TLS,
    /** TCP. */
    TCP,
    /** UDP. */
    UDP
  }

  public ClientRequest {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> copy.merge(name.toLowerCase(Locale.ROOT), values, ClientRequest::join));
    List<String> hosts = copy.remove("host");
    host = hosts == null ? host : String.join(",", hosts);
    copy.replaceAll((name, values) -> List.copyOf(values));
    headers = Collections.unmodifiableMap(copy);
  }

  private static List<String> join(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * The request that a client sends for a URL: nothing is decoded or tidied.
   *
   * @param url with the scheme {@code http}, {@code https}, {@code grpc}, {@code tls}, {@code tcp}
   *     or {@code udp}; or a path alone, which stands for plain HTTP without a host
   * @throws IllegalArgumentException if it is none of these, or its port is none
   */
  public static ClientRequest of(String method, String url) {
    return UrlReader.read(method, url);
  }

  /** This to another Gateway, {@code namespace/name}. */
  public ClientRequest toGateway(@Nullable String gateway) {
    return new ClientRequest(
        gateway, service, sourceNamespace, port, protocol, sni, host, method, path, headers);
  }

  /** This to a Service of a mesh, {@code namespace/name}, from clients in a namespace. */
  public ClientRequest toService(String service, @Nullable String sourceNamespace) {
    return new ClientRequest(
        null, service, sourceNamespace, port, protocol, sni, host, method, path, headers);
  }

  /** This to another port; the host stays as it is. */
  public ClientRequest toPort(@Nullable Integer port) {
    return new ClientRequest(
        gateway, service, sourceNamespace, port, protocol, sni, host, method, path, headers);
  }

  /** This with another server name in the TLS handshake; null for none. */
  public ClientRequest withSni(@Nullable String sni) {
    return new ClientRequest(
        gateway, service, sourceNamespace, port, protocol, sni, host, method, path, headers);
  }

  /** This with another {@code Host}. */
  public ClientRequest withHost(String host) {
    return new ClientRequest(
        gateway, service, sourceNamespace, port, protocol, sni, host, method, path, headers);
  }

  /** This with one more header, or one more value of it. {@code Host} replaces the host. */
  public ClientRequest header(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.equals("host")) {
      return withHost(value);
    }
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>(more.getOrDefault(key, List.of()));
    values.add(value);
    more.put(key, values);
    return new ClientRequest(
        gateway, service, sourceNamespace, port, protocol, sni, host, method, path, more);
  }

  /** Whether it is a request, and not just a connection. */
  public boolean isHttp() {
    return switch (protocol) {
      case HTTP, HTTPS, GRPC -> true;
      case TLS, TCP, UDP -> false;
    };
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    if (values == null) {
      return name.equals("host") && !host.isEmpty() ? host : null;
    }
    return values.size() == 1 ? values.get(0) : String.join(",", values);
  }

  @Override
  public boolean grpc() {
    return protocol == Protocol.GRPC || RequestView.super.grpc();
  }

  /**
   * As the arguments of {@code gwapi route}, such as {@code GET http://a.example/x -H 'version:
   * two'}.
   */
  @Override
  public String toString() {
    return RequestText.of(this);
  }
}
