package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Applies a decision to a request.
 *
 * <p>A redirect or header that would be made of what is no host, or of characters that are none of
 * a URI or header, is not made: the answer is 400.
 */
final class Planner {
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_ERROR = 500;

  private Planner() {}

  static RequestPlan plan(RequestView request, RouteDecision decision, RandomGenerator random) {
    return switch (decision.outcome()) {
      case FORWARD -> forward(request, decision, random);
      case REDIRECT -> redirect(request, decision, decision.filters());
      case RESPOND ->
          respond(request, decision, decision.status(), decision.responseHeaders(request));
      // A connection should have been refused before there was a request on it.
      case REFUSE -> answer(request, decision, INTERNAL_ERROR);
    };
  }

  private static RequestPlan forward(
      RequestView request, RouteDecision decision, RandomGenerator random) {
    WeightedBackend picked = decision.pick(random.nextLong());
    if (!picked.valid()) {
      return answer(request, decision, picked.status());
    }
    if (picked.answersPreflight(request)) {
      return respond(
          request, decision, CorsPolicy.PREFLIGHT_STATUS, picked.responseHeaders(request));
    }
    if (picked.filters().redirect() != null) {
      return redirect(request, decision, picked.filters());
    }
    HeaderChanges response = picked.responseHeaders(request);
    if (!areHeaders(response.set().values())) {
      return answer(request, decision, BAD_REQUEST);
    }
    List<Backend> copies = new ArrayList<>(picked.filters().mirrors().size());
    for (Filter.RequestMirror mirror : picked.filters().mirrors()) {
      if (FilterChain.copies(mirror, random.nextLong())) {
        copies.add(mirror.backend());
      }
    }
    ForwardedRequest seen = ForwardedRequest.of(request, picked.filters());
    return new RequestPlan.Forward(decision, picked, seen, response, copies);
  }

  private static RequestPlan redirect(
      RequestView request, RouteDecision decision, FilterChain filters) {
    Filter.RequestRedirect redirect = Objects.requireNonNull(filters.redirect());
    boolean hostOfRequest = redirect.hostname() == null;
    StringBuilder location = new StringBuilder();
    decision.appendLocation(request, filters, location);
    if ((hostOfRequest && !HostNormaliser.isHost(request.host())) || !isUri(location)) {
      return answer(request, decision, BAD_REQUEST);
    }
    return new RequestPlan.Answer(
        decision, redirect.status(), Map.of("location", location.toString()));
  }

  private static RequestPlan respond(
      RequestView request, RouteDecision decision, int status, HeaderChanges changes) {
    if (changes.isEmpty()) {
      return answer(request, decision, status);
    }
    if (!areHeaders(changes.set().values())) {
      return answer(request, decision, BAD_REQUEST);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    changes.set().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new RequestPlan.Answer(decision, status, headers);
  }

  static RequestPlan.Answer answer(RequestView request, RouteDecision decision, int status) {
    if (!request.grpc()) {
      return new RequestPlan.Answer(decision, status, Map.of());
    }
    String code = Integer.toString(RouteDecision.grpcStatus(status));
    return new RequestPlan.Answer(
        decision, 200, Map.of("content-type", "application/grpc", "grpc-status", code));
  }

  private static boolean isUri(CharSequence location) {
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean areHeaders(Iterable<List<String>> headers) {
    for (List<String> values : headers) {
      for (String value : values) {
        if (!isHeader(value)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isHeader(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        return false;
      }
    }
    return true;
  }
}
