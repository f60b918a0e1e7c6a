package io.gatewayapi4j.router;

/**
 * A request as a backend sees it, after the filters. Immutable.
 *
 * @param host the {@code Host} header or {@code :authority}
 * @param path the target, query included
 * @param headers what becomes of its headers
 */
public record ForwardedRequest(String method, String host, String path, HeaderChanges headers) {

  /** The request after the filters. */
  public static ForwardedRequest of(RequestView request, FilterChain filters) {
    StringBuilder path = new StringBuilder();
    filters.appendPath(request, path);
    return new ForwardedRequest(
        request.method(), filters.host(request), path.toString(), filters.requestHeaders());
  }
}
