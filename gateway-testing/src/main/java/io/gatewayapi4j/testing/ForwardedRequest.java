package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.router.FilterChain;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.HeaderEdits.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as a backend sees it, after the filters. Immutable.
 *
 * @param headers values by name in lower case
 */
public record ForwardedRequest(
    String method, String host, String path, Map<String, List<String>> headers) {
  public ForwardedRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The request after filters. */
  public static ForwardedRequest of(ClientRequest request, FilterChain filters) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    for (HeaderEdits edits : filters.requestEdits()) {
      apply(edits, headers);
    }
    StringBuilder path = new StringBuilder();
    filters.appendPath(request, path);
    return new ForwardedRequest(request.method(), filters.host(request), path.toString(), headers);
  }

  private static void apply(HeaderEdits edits, Map<String, List<String>> headers) {
    for (Header header : edits.set()) {
      headers.put(header.name(), List.of(header.value()));
    }
    for (Header header : edits.add()) {
      List<String> values = new ArrayList<>(headers.getOrDefault(header.name(), List.of()));
      values.add(header.value());
      headers.put(header.name(), values);
    }
    for (String name : edits.remove()) {
      headers.remove(name);
    }
  }
}
