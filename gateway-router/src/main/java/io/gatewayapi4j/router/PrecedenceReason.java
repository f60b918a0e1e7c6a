package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Precedence.Criterion;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why one entry goes before another, in words and with what they have. */
final class PrecedenceReason {
  private PrecedenceReason() {}

  /** Such as {@code its path is longer (/users against /)}. */
  static String of(@Nullable Criterion criterion, RouteEntry winner, RouteEntry other) {
    if (criterion == null) {
      return "nothing tells them apart";
    }
    return criterion == Criterion.PATH_KIND
        ? kind(winner.path()) + " goes before " + kind(other.path())
        : criterion.reason() + against(detail(criterion, winner), detail(criterion, other));
  }

  private static String against(String winner, String other) {
    return winner.isEmpty() ? "" : " (" + winner + " against " + other + ")";
  }

  private static String detail(Criterion criterion, RouteEntry entry) {
    return switch (criterion) {
      case KIND, PATH_KIND -> "";
      case PATH_LENGTH -> entry.path().value();
      case METHOD -> String.valueOf(entry.method() == null ? "none" : entry.method());
      case HEADERS -> String.valueOf(entry.headers().size());
      case QUERY -> String.valueOf(entry.queryParams().size());
      case GRPC_SERVICE -> grpc(entry, true);
      case GRPC_METHOD -> grpc(entry, false);
      case AGE -> age(entry.decision().resolvedRoute());
      case NAME -> name(entry.decision().route());
      case RULE -> String.valueOf(entry.decision().ruleIndex());
      case MATCH -> String.valueOf(entry.decision().matchIndex());
    };
  }

  private static String kind(PathMatch path) {
    if (path instanceof PathMatch.Exact) {
      return "an exact path";
    }
    return path instanceof PathMatch.Prefix ? "a prefix" : "a regular expression";
  }

  private static String grpc(RouteEntry entry, boolean service) {
    if (!(entry.decision().match() instanceof RequestMatch.Grpc grpc)) {
      return "none";
    }
    String name = service ? grpc.service() : grpc.method();
    return name == null ? "none" : name;
  }

  private static String age(@Nullable ResolvedRoute route) {
    return route == null || route.createdAt() == Long.MIN_VALUE
        ? "no time of creation"
        : Instant.ofEpochSecond(route.createdAt()).toString();
  }

  private static String name(@Nullable ResourceKey key) {
    return key == null ? "" : key.namespace() + "/" + key.name();
  }
}
