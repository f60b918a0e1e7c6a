package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Backend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server does with one HTTP request, with all chances taken and all texts written out: the
 * decision applied. Made by {@link Entrypoint#plan}. Immutable.
 */
public sealed interface RequestPlan {

  /** What it follows from. */
  RouteDecision decision();

  /**
   * The request goes to a backend.
   *
   * <p>Not part of it, and the server's own: the endpoints of the backend (an answer of 503 where
   * there are none), {@link Backend#tls()} and {@link Backend#protocol()}, {@link
   * RouteDecision#retryPolicy()}, and {@link FilterChain#externalAuths()}, which it has to refuse
   * the request for (500) unless it asks them.
   *
   * @param backend the one that was picked; valid
   * @param request the request that it sees
   * @param responseHeaders what becomes of the headers of its answer
   * @param mirrors the backends that are sent a copy of what the picked one is sent; their answers
   *     are not waited for
   */
  record Forward(
      RouteDecision decision,
      WeightedBackend backend,
      ForwardedRequest request,
      HeaderChanges responseHeaders,
      List<Backend> mirrors)
      implements RequestPlan {
    public Forward {
      mirrors = List.copyOf(mirrors);
    }

    /**
     * How long a server that tries once may take until the answer has come to its end: the shorter
     * one of the two limits of the rule. When it is over, the answer is 504. Null for no limit.
     */
    public @Nullable Duration timeout() {
      Duration whole = decision.requestTimeout();
      Duration attempt = decision.backendRequestTimeout();
      return whole == null || (attempt != null && attempt.compareTo(whole) < 0) ? attempt : whole;
    }
  }

  /**
   * The server answers, without a body.
   *
   * @param status of HTTP; for gRPC calls 200
   * @param headers by name in lower case: {@code location}, those of CORS, or the status of gRPC
   */
  record Answer(RouteDecision decision, int status, Map<String, String> headers)
      implements RequestPlan {
    public Answer {
      headers = Map.copyOf(headers);
    }

    /** The answer with an HTTP status that a server gives for reasons of its own, such as 503. */
    public static Answer of(RequestView request, RouteDecision decision, int status) {
      return Planner.answer(request, decision, status);
    }
  }
}
