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

  /** What becomes of the headers of its answer to a request. */
  public HeaderChanges responseHeaders(RequestView request) {
    return filters.responseHeaders(request);
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
