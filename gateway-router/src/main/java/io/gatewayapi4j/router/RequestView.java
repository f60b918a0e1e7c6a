package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * What a data plane tells the router of one request. A server implements it over its own request
 * type; the router calls it from the routing thread only and keeps nothing of it. Its methods must
 * not route another request themselves.
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
   * The request target as bytes, for servers that have it so: with it they need make no string of
   * it to have a request decided. By default there are none, and the router asks for {@link #path}.
   *
   * <p>The bytes are those of {@code path()}, read as ISO 8859-1: one byte a char, also where
   * several bytes are one char of UTF-8. The decision is then the same either way. {@code path()}
   * is still asked for where a regular expression or a condition on a query parameter is to be
   * tried, by every {@linkplain Normalisation normalisation} that has steps and for a target that
   * does not start with a slash, by explanations, by whatever follows from a decision, as plans,
   * redirects and rewrites do, and by a table with paths that validation refuses. So a view makes
   * the string when it is asked for it first, and keeps it. Whoever overrides {@code path()} of
   * such a view overrides this too.
   *
   * <p>It may be called more than once for one request.
   *
   * @param into takes the first {@code most} bytes, or all if they are fewer, from index 0 on; what
   *     lies behind them stays as it is
   * @param most how many are wanted at most; the array has room for them
   * @return the length of the whole target in bytes, also where it is more than {@code most}; -1
   *     where there is only {@code path()}
   */
  default int copyPath(byte[] into, int most) {
    return -1;
  }

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
