package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Backend;

/**
 * A backend of a rule, with all that happens to a request on its way there. A constant of the
 * table.
 *
 * @param filters the filters of the rule, then those of the backend
 */
public record WeightedBackend(Backend backend, FilterChain filters) {

  /** Its share, as written. */
  public int weight() {
    return backend.weight();
  }

  /** The filters of the backend alone. */
  public FilterChain ownFilters() {
    return FilterChain.of(backend.filters());
  }

  /**
   * What becomes of the headers of its answer to a request; of the gateway's, where that
   * {@linkplain #answersPreflight answers} for it.
   */
  public HeaderChanges responseHeaders(RequestView request) {
    CorsPolicy cors = filters.cors();
    return cors != null && answersPreflight(request)
        ? cors.preflight(request)
        : filters.responseHeaders(request);
  }

  /**
   * Whether the gateway answers this request with 204 in place of the backend: a preflight request
   * where a filter of the rule or of the backend says what other origins may do.
   */
  public boolean answersPreflight(RequestView request) {
    return filters.answersPreflight() && CorsPolicy.isPreflight(request);
  }

  /**
   * Whether traffic can go to it. The share of one that is not valid is answered with {@link
   * #status()}, or {@code UNAVAILABLE} for gRPC; a TLS or TCP connection is closed, a datagram
   * dropped.
   */
  public boolean valid() {
    return backend.valid();
  }

  /**
   * What the gateway answers to the requests that are its share: 503 where no endpoint is ready,
   * 500 where it is not valid for another reason; 200 where it is, as it answers itself.
   */
  public int status() {
    if (backend.valid()) {
      return 200;
    }
    return Backend.NO_ENDPOINTS.equals(backend.problem()) ? 503 : 500;
  }
}
