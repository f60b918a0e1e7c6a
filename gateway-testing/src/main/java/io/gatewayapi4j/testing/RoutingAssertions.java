package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;

/**
 * The way into assertions on routing, for static import: {@code
 * assertThat(routing).request(get("http://bank.example/users/42")).routesTo("app/profile:8081")}.
 */
public final class RoutingAssertions {
  private RoutingAssertions() {}

  /** Assertions on what a routing does with requests and routes. */
  public static RoutingAssert assertThat(Routing routing) {
    return new RoutingAssert(routing);
  }

  /** A GET of a URL, as {@link ClientRequest#of} reads it. */
  public static ClientRequest get(String url) {
    return request("GET", url);
  }

  /** A HEAD of a URL. */
  public static ClientRequest head(String url) {
    return request("HEAD", url);
  }

  /** A POST to a URL. */
  public static ClientRequest post(String url) {
    return request("POST", url);
  }

  /** A request with any method. */
  public static ClientRequest request(String method, String url) {
    return ClientRequest.of(method, url);
  }

  /**
   * A call of gRPC.
   *
   * @param url where to, such as {@code grpc://shop.example}
   * @param method the full name of the method, such as {@code shop.Cart/Add}
   */
  public static ClientRequest grpc(String url, String method) {
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return ClientRequest.of("POST", base + "/" + method);
  }

  /** A connection: {@code tls://a.example}, {@code tcp://:5432} or {@code udp://:53}. */
  public static ClientRequest connection(String url) {
    return ClientRequest.of("", url);
  }
}
