package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to requests of other origins. Immutable; a constant of the table.
 *
 * <p>Follows {@code HTTPCORSFilter}: an origin that is allowed is named in the answer, never {@code
 * *}; one that is not gets an answer without CORS headers. An origin list that is empty allows
 * none. The headers made here replace those of the backend.
 */
public final class CorsPolicy {
  /** What a preflight request is answered with. */
  public static final int PREFLIGHT_STATUS = 204;

  private final Filter.Cors written;
  private final List<CorsOrigin> origins;
  private final String methods;
  private final String headers;
  private final String exposed;
  private final String maxAge;

  CorsPolicy(Filter.Cors written) {
    this.written = written;
    origins = new ArrayList<>(written.allowOrigins().size());
    for (String origin : written.allowOrigins()) {
      origins.add(CorsOrigin.parse(origin));
    }
    methods = String.join(", ", written.allowMethods());
    headers = String.join(", ", written.allowHeaders());
    exposed = String.join(", ", written.exposeHeaders());
    maxAge = Integer.toString(written.maxAge());
  }

  /** The filter as resolved. */
  public Filter.Cors written() {
    return written;
  }

  /**
   * Whether the request asks what it may do: the gateway answers it, and no backend ever sees it.
   */
  public static boolean isPreflight(RequestView request) {
    return request.method().equals("OPTIONS") && request.header("origin") != null;
  }

  /** Whether a page of that origin may read the answer. */
  public boolean allows(String origin) {
    for (CorsOrigin allowed : origins) {
      if (allowed.covers(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Gives the headers of the answer to a preflight request, names in lower case. */
  public void preflight(RequestView request, BiConsumer<String, String> header) {
    if (!origin(request, header)) {
      return;
    }
    allow(
        "access-control-allow-methods",
        methods,
        request.header("access-control-request-method"),
        header);
    allow(
        "access-control-allow-headers",
        headers,
        request.header("access-control-request-headers"),
        header);
    expose(header);
    header.accept("access-control-max-age", maxAge);
  }

  /** The headers of the answer to a preflight request. */
  HeaderChanges preflight(RequestView request) {
    return HeaderChanges.NONE.thenSet(header -> preflight(request, header));
  }

  /** Gives the headers that the answer to any other request bears, names in lower case. */
  public void actual(RequestView request, BiConsumer<String, String> header) {
    if (origin(request, header)) {
      expose(header);
    }
  }

  private boolean origin(RequestView request, BiConsumer<String, String> header) {
    String origin = request.header("origin");
    if (origin == null || !allows(origin)) {
      return false;
    }
    header.accept("access-control-allow-origin", origin);
    if (written.allowCredentials()) {
      header.accept("access-control-allow-credentials", "true");
    }
    return true;
  }

  /** With credentials a browser takes {@code *} literally, so what was asked for is echoed. */
  private void allow(
      String name, String allowed, @Nullable String asked, BiConsumer<String, String> header) {
    if (allowed.equals("*") && written.allowCredentials()) {
      if (asked != null && !asked.isEmpty()) {
        header.accept(name, asked);
      }
    } else if (!allowed.isEmpty()) {
      header.accept(name, allowed);
    }
  }

  private void expose(BiConsumer<String, String> header) {
    if (!exposed.isEmpty() && !(exposed.equals("*") && written.allowCredentials())) {
      header.accept("access-control-expose-headers", exposed);
    }
  }
}
