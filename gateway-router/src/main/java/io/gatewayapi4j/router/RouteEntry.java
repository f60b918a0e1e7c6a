package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One match of one rule in a virtual host: a conjunction of conditions, and what is decided where
 * they hold.
 *
 * @param grpc whether it stems from a GRPCRoute, and so is for gRPC calls only
 * @param method the method, or null for any
 * @param headers conditions on headers; names in lower case, each once
 * @param queryParams conditions on query parameters, each name once
 */
public record RouteEntry(
    boolean grpc,
    PathMatch path,
    @Nullable String method,
    List<ValueMatch> headers,
    List<ValueMatch> queryParams,
    RouteDecision decision) {
  public RouteEntry {
    headers = List.copyOf(headers);
    queryParams = List.copyOf(queryParams);
  }

  /** Such as {@code path exactly /a, method GET, header version = "two", query q ~ [0-9]+}. */
  public String conditions() {
    return EntryText.of(this);
  }
}
