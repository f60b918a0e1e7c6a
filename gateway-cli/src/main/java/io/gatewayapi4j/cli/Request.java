package io.gatewayapi4j.cli;

import io.gatewayapi4j.router.RequestView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to decide, as asked for on the command line or by a line of a file.
 *
 * @param id what the answer is to be told by, as the JSON it was written in; null for none
 * @param gateway namespace and name; null where there is one Gateway only, or for a mesh
 * @param service namespace and name of the Service that a mesh request is for; null for a Gateway
 * @param sourceNamespace the namespace of the client of a mesh request
 * @param port the port that is spoken to; null for the usual one
 * @param headers values by name in lower case
 */
record Request(
    @Nullable String id,
    @Nullable String gateway,
    @Nullable String service,
    @Nullable String sourceNamespace,
    @Nullable Integer port,
    Protocol protocol,
    @Nullable String sni,
    String host,
    String method,
    String path,
    Map<String, List<String>> headers)
    implements RequestView, RequestLine {

  /** What a client speaks. */
  enum Protocol {
    HTTP,
    HTTPS,
    GRPC,
    TLS,
    TCP,
    UDP
  }

  Request {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Whether it is a request, and not just a connection. */
  boolean isHttp() {
    return protocol == Protocol.HTTP || protocol == Protocol.HTTPS || protocol == Protocol.GRPC;
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.size() == 1 ? values.get(0) : String.join(",", values);
  }

  @Override
  public boolean grpc() {
    return protocol == Protocol.GRPC || RequestView.super.grpc();
  }
}
