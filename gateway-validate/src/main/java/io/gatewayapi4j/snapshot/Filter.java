package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of processing of a rule or of one backend, resolved. */
public sealed interface Filter {
  /** Changes the headers of the request. */
  record RequestHeaderModifier(HeaderEdits edits) implements Filter {}

  /** Changes the headers of the response. */
  record ResponseHeaderModifier(HeaderEdits edits) implements Filter {}

  /**
   * Answers with a redirect.
   *
   * @param scheme the scheme, or null for that of the request
   * @param hostname the host, or null for that of the request
   * @param port the port, or null for the one that the specification derives
   * @param path what becomes of the path, or null for nothing
   * @param status 301, 302, 303, 307 or 308
   */
  record RequestRedirect(
      @Nullable String scheme,
      @Nullable String hostname,
      @Nullable Integer port,
      @Nullable PathRewrite path,
      int status)
      implements Filter {}

  /** Changes the host and path that the backend sees; null where it does not. */
  record UrlRewrite(@Nullable String hostname, @Nullable PathRewrite path) implements Filter {}

  /** Copies {@code numerator} of every {@code denominator} requests to a backend. */
  record RequestMirror(Backend backend, int numerator, int denominator) implements Filter {}

  /**
   * Answers cross-origin requests. Lists as written; {@code *} stands for all.
   *
   * @param maxAge in seconds
   */
  record Cors(
      List<String> allowOrigins,
      boolean allowCredentials,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      int maxAge)
      implements Filter {
    public Cors {
      allowOrigins = List.copyOf(allowOrigins);
      allowMethods = List.copyOf(allowMethods);
      allowHeaders = List.copyOf(allowHeaders);
      exposeHeaders = List.copyOf(exposeHeaders);
    }
  }

  /**
   * Asks another service whether the request may pass. Fails closed where the backend is not valid.
   */
  record ExternalAuth(Backend backend, HTTPExternalAuthFilter written) implements Filter {}

  /** A filter that the library does not know: whoever serves it must, or fail the request. */
  record ExtensionRef(String group, String kind, String namespace, String name) implements Filter {}
}
