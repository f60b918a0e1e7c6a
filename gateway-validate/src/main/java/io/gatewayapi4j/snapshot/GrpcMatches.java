package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.GRPCHeaderMatch;
import io.gatewayapi4j.model.GRPCMethodMatch;
import io.gatewayapi4j.model.GRPCRouteMatch;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matches of a rule of a GRPCRoute, with what an absent part stands for. */
final class GrpcMatches {
  private GrpcMatches() {}

  static List<RequestMatch> of(List<GRPCRouteMatch> matches, FieldPath rule, Findings findings) {
    if (matches.isEmpty()) {
      return List.of(new RequestMatch.Grpc(0, null, null, false, List.of()));
    }
    List<RequestMatch> resolved = new ArrayList<>(matches.size());
    for (GRPCRouteMatch match : matches) {
      int index = resolved.size();
      FieldPath path = rule.child("matches", index);
      List<ValueMatch> headers = headers(match.headers(), path, findings);
      resolved.add(method(index, match.method(), headers, path.child("method"), findings));
    }
    return resolved;
  }

  private static RequestMatch method(
      int index,
      @Nullable GRPCMethodMatch method,
      List<ValueMatch> headers,
      FieldPath path,
      Findings findings) {
    if (method == null) {
      return new RequestMatch.Grpc(index, null, null, false, headers);
    }
    boolean regex = Patterns.isRegex(path, method.type(), findings);
    String service = orNull(method.service());
    String name = orNull(method.method());
    if (regex && service != null) {
      Patterns.check(path.child("service"), service, findings);
    }
    if (regex && name != null) {
      Patterns.check(path.child("method"), name, findings);
    }
    return new RequestMatch.Grpc(index, service, name, regex, headers);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Conditions on headers are those of HTTPRoutes. */
  private static List<ValueMatch> headers(
      List<GRPCHeaderMatch> headers, FieldPath path, Findings findings) {
    List<HTTPHeaderMatch> same = new ArrayList<>(headers.size());
    for (GRPCHeaderMatch header : headers) {
      same.add(new HTTPHeaderMatch(header.type(), header.name(), header.value()));
    }
    return HttpMatches.headers(same, path, findings);
  }
}
