package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * What a data plane tells the router of one request. A server implements it over its own request
 * type; the router calls it from the routing thread only and keeps nothing of it.
 */
public interface RequestView {
  /**
   * The {@code Host} header or {@code :authority} as sent, port included; empty where there is
   * none.
   */
  String host();

  /** The request method as sent. */
  String method();

  /** The request target as sent, percent-encoded, query included. */
  String path();

  /**
   * The value of a header; null where the request has none of that name. Repeated headers are
   * joined with a comma.
   *
   * @param name in lower case
   */
  @Nullable String header(String name);

  /** The server name of the TLS handshake; null for plain text or where the client sent none. */
  default @Nullable String sni() {
    return null;
  }

  /** Whether it is a gRPC call, as its content type says. */
  default boolean grpc() {
    String contentType = header("content-type");
    return contentType != null && GrpcContentType.matches(contentType);
  }
}
