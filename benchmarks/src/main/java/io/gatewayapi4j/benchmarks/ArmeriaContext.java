package io.gatewayapi4j.benchmarks;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.RequestTarget;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.Routed;
import com.linecorp.armeria.server.RoutingContext;
import com.linecorp.armeria.server.RoutingStatus;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.VirtualHost;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Armeria's router asks of a request, made beforehand. */
final class ArmeriaContext implements RoutingContext {
  private final Request request;
  private final VirtualHost host;
  private final RequestTarget target;
  private final QueryParams params;
  private final RequestHeaders headers;
  private final HttpMethod method;
  private @Nullable Routed<ServiceConfig> result;
  private @Nullable HttpStatusException deferred;

  ArmeriaContext(Request request, VirtualHost host) {
    this.request = request;
    this.host = host;
    target = Objects.requireNonNull(RequestTarget.forServer(request.path()));
    params = QueryParams.fromQueryString(target.query());
    method = HttpMethod.valueOf(request.method());
    RequestHeadersBuilder builder = RequestHeaders.builder(method, request.path());
    for (int i = 0; i < request.headers().length; i += 2) {
      builder.set(request.headers()[i], request.headers()[i + 1]);
    }
    headers = builder.build();
  }

  void forget() {
    result = null;
    deferred = null;
  }

  @Override
  public VirtualHost virtualHost() {
    return host;
  }

  @Override
  public String hostname() {
    return request.host();
  }

  @Override
  public HttpMethod method() {
    return method;
  }

  @Override
  public RequestTarget requestTarget() {
    return target;
  }

  @Override
  public QueryParams params() {
    return params;
  }

  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public List<MediaType> acceptTypes() {
    return List.of();
  }

  @Override
  public RequestHeaders headers() {
    return headers;
  }

  @Override
  public RoutingStatus status() {
    return RoutingStatus.OK;
  }

  @Override
  public SessionProtocol sessionProtocol() {
    return SessionProtocol.H1C;
  }

  @Override
  public void deferStatusException(HttpStatusException cause) {
    deferred = cause;
  }

  @Override
  public @Nullable HttpStatusException deferredStatusException() {
    return deferred;
  }

  @Override
  public boolean isCorsPreflight() {
    return false;
  }

  @Override
  public boolean hasResult() {
    return result != null;
  }

  @Override
  public void setResult(Routed<ServiceConfig> routed) {
    result = routed;
  }

  @Override
  public @Nullable Routed<ServiceConfig> result() {
    return result;
  }
}
