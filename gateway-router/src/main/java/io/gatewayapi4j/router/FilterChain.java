package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.PathRewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a request passes, in order, sorted by what they do. Immutable; a constant of the
 * table.
 *
 * <p>Where a rule and its backend both rewrite, the backend's rewrite counts, and is applied to the
 * path of the request. Copies to invalid backends are dropped.
 */
public final class FilterChain {
  /** A chain without filters. */
  public static final FilterChain EMPTY = new FilterChain(List.of());

  private final List<Filter> filters;
  private final List<HeaderEdits> requestEdits;
  private final List<HeaderEdits> responseEdits;
  private final HeaderChanges requestHeaders;
  private final HeaderChanges responseHeaders;
  private final List<Filter.RequestMirror> mirrors;
  private final List<Filter.ExternalAuth> externalAuths;
  private final List<Filter.ExtensionRef> extensions;
  private final @Nullable CorsPolicy cors;
  private final Filter.@Nullable RequestRedirect redirect;
  private final @Nullable String hostname;
  private final @Nullable PathRewrite path;

  private FilterChain(List<Filter> filters) {
    this.filters = List.copyOf(filters);
    requestEdits =
        all(Filter.RequestHeaderModifier.class).map(Filter.RequestHeaderModifier::edits).toList();
    responseEdits =
        all(Filter.ResponseHeaderModifier.class).map(Filter.ResponseHeaderModifier::edits).toList();
    requestHeaders = HeaderChanges.of(requestEdits).withoutHost();
    responseHeaders = HeaderChanges.of(responseEdits);
    mirrors = all(Filter.RequestMirror.class).filter(mirror -> mirror.backend().valid()).toList();
    externalAuths = all(Filter.ExternalAuth.class).toList();
    extensions = all(Filter.ExtensionRef.class).toList();
    cors = all(Filter.Cors.class).findFirst().map(CorsPolicy::new).orElse(null);
    redirect = all(Filter.RequestRedirect.class).findFirst().orElse(null);
    hostname = last(filters.stream().map(FilterChain::host));
    path = last(all(Filter.UrlRewrite.class).map(Filter.UrlRewrite::path));
  }

  private <T extends Filter> Stream<T> all(Class<T> type) {
    return filters.stream().filter(type::isInstance).map(type::cast);
  }

  private static <T> @Nullable T last(Stream<@Nullable T> values) {
    return values.filter(Objects::nonNull).reduce(null, (before, value) -> value);
  }

  /** The host that a filter gives a request: by a rewrite, or as the header that it is. */
  private static @Nullable String host(Filter filter) {
    if (filter instanceof Filter.RequestHeaderModifier modifier) {
      return last(
          modifier.edits().set().stream()
              .filter(header -> header.name().equals(HeaderChanges.HOST))
              .map(HeaderEdits.Header::value));
    }
    return filter instanceof Filter.UrlRewrite rewrite ? rewrite.hostname() : null;
  }

  static FilterChain of(List<Filter> filters) {
    return filters.isEmpty() ? EMPTY : new FilterChain(filters);
  }

  /** This chain, then the filters of the backend. */
  FilterChain then(Backend backend) {
    if (backend.filters().isEmpty()) {
      return this;
    }
    List<Filter> all = new ArrayList<>(filters);
    all.addAll(backend.filters());
    return new FilterChain(all);
  }

  /** All of them, in order. */
  public List<Filter> filters() {
    return filters;
  }

  /** The changes to the headers of the request, to be applied in this order. */
  public List<HeaderEdits> requestEdits() {
    return requestEdits;
  }

  /** The changes to the headers of the response, to be applied in this order. */
  public List<HeaderEdits> responseEdits() {
    return responseEdits;
  }

  /** What {@link #requestEdits()} come to, apart from {@code Host}: see {@link #host}. */
  public HeaderChanges requestHeaders() {
    return requestHeaders;
  }

  /**
   * What becomes of the headers of a backend's answer: {@link #responseEdits()}, then the headers
   * of CORS in place of the backend's.
   */
  public HeaderChanges responseHeaders(RequestView request) {
    return cors == null
        ? responseHeaders
        : responseHeaders.thenSet(header -> cors.actual(request, header));
  }

  /** The copies to send; see {@link #copies}. */
  public List<Filter.RequestMirror> mirrors() {
    return mirrors;
  }

  /** The services to ask whether the request may pass; an error of theirs means that it may not. */
  public List<Filter.ExternalAuth> externalAuths() {
    return externalAuths;
  }

  /** The filters that the library does not know and that the embedder said it serves. */
  public List<Filter.ExtensionRef> extensions() {
    return extensions;
  }

  /** What is answered to requests of other origins, or null where nothing is. */
  public @Nullable CorsPolicy cors() {
    return cors;
  }

  /** The redirect, or null where there is none. */
  public Filter.@Nullable RequestRedirect redirect() {
    return redirect;
  }

  /** Whether a preflight request is answered here, before any redirect. */
  boolean answersPreflight() {
    return cors != null
        && (redirect == null || filters.indexOf(cors.written()) < filters.indexOf(redirect));
  }

  /** Whether an authorization service that has to be asked cannot be. */
  boolean failsClosed() {
    for (Filter.ExternalAuth auth : externalAuths) {
      if (!auth.backend().valid()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this request is among the copied ones.
   *
   * @param random a number drawn for this request and this mirror alone
   */
  public static boolean copies(Filter.RequestMirror mirror, long random) {
    return (random & Long.MAX_VALUE) % mirror.denominator() < mirror.numerator();
  }

  /**
   * The host that the backend sees: that of the last filter that rewrites it or sets the header
   * {@code Host}, or the request's as sent. A filter can neither add to nor remove it, as a request
   * has one host.
   */
  public String host(RequestView request) {
    return hostname == null ? request.host() : hostname;
  }

  /** Appends the path that the backend sees, the query as sent included. */
  public void appendPath(RequestView request, StringBuilder out) {
    RequestPath.append(path, request.path(), out);
  }
}
