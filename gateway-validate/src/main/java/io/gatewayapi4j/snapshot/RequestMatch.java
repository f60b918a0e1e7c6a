package io.gatewayapi4j.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One match of a rule: conditions that hold together, defaults filled in, repeated names dropped.
 * {@code index} is its place in the rule as written; 0 for the match that an empty list stands for.
 */
public sealed interface RequestMatch {
  /** The place of the match in its rule. */
  int index();

  /** The conditions on headers, each name once. */
  List<ValueMatch> headers();

  /**
   * A match of an HTTPRoute.
   *
   * @param method the method, or null for any
   */
  record Http(
      int index,
      PathMatch path,
      @Nullable String method,
      List<ValueMatch> headers,
      List<ValueMatch> queryParams)
      implements RequestMatch {
    public Http {
      headers = List.copyOf(headers);
      queryParams = List.copyOf(queryParams);
    }
  }

  /**
   * A match of a GRPCRoute.
   *
   * @param service the service, or null for any
   * @param method the method, or null for any
   * @param regex whether the two are regular expressions
   */
  record Grpc(
      int index,
      @Nullable String service,
      @Nullable String method,
      boolean regex,
      List<ValueMatch> headers)
      implements RequestMatch {
    public Grpc {
      headers = List.copyOf(headers);
    }
  }
}
