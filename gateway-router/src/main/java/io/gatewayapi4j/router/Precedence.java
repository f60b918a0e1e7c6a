package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of two entries of a virtual host goes first where a request fulfils both. A total order.
 *
 * <p>Follows {@code HTTPRouteRule.matches}: an exact path; then the longest prefix in characters; a
 * method; the most headers; the most query parameters; then, across routes, the oldest, and the
 * first in the alphabet as {@code namespace/name}; within a route the first rule. And {@code
 * GRPCRouteRule.matches}: the most characters in the service; in the method; the most headers; then
 * as above. The hostname, which goes before all of these, is what virtual hosts are ordered by.
 *
 * <p>Left open there, and settled here: a regular expression as the {@link Profile} says; entries
 * of a GRPCRoute before those of an HTTPRoute; the first match of a rule.
 */
final class Precedence implements Comparator<RouteEntry> {
  /** One criterion: a lower number goes first. */
  enum Criterion {
    KIND("it is of a GRPCRoute, which gRPC calls look at first"),
    PATH_KIND("its kind of path goes first"),
    PATH_LENGTH("its path is longer"),
    METHOD("it names a method"),
    HEADERS("it has more header conditions"),
    QUERY("it has more query parameter conditions"),
    GRPC_SERVICE("its service is longer"),
    GRPC_METHOD("its method is longer"),
    AGE("its route is older"),
    NAME("its route comes first in the alphabet by namespace and name"),
    RULE("its rule comes first in the route"),
    MATCH("its match comes first in the rule");

    private final String reason;

    Criterion(String reason) {
      this.reason = reason;
    }

    /** Why an entry goes before another that differs in this first. */
    String reason() {
      return reason;
    }
  }

  private static final List<Criterion> HTTP =
      List.of(
          Criterion.PATH_KIND,
          Criterion.PATH_LENGTH,
          Criterion.METHOD,
          Criterion.HEADERS,
          Criterion.QUERY,
          Criterion.AGE,
          Criterion.NAME,
          Criterion.RULE,
          Criterion.MATCH);

  private static final List<Criterion> GRPC =
      List.of(
          Criterion.GRPC_SERVICE,
          Criterion.GRPC_METHOD,
          Criterion.HEADERS,
          Criterion.AGE,
          Criterion.NAME,
          Criterion.RULE,
          Criterion.MATCH);

  private final Profile profile;
  private final List<Criterion> http;

  Precedence(Profile profile) {
    this.profile = profile;
    List<Criterion> criteria = new ArrayList<>(HTTP);
    if (profile.methodAsHeader()) {
      criteria.remove(Criterion.METHOD);
    }
    http = List.copyOf(criteria);
  }

  @Override
  public int compare(RouteEntry a, RouteEntry b) {
    Criterion criterion = firstDifference(a, b);
    return criterion == null ? 0 : compare(criterion, a, b);
  }

  /** The criterion that orders two entries; null where none tells them apart. */
  @Nullable Criterion firstDifference(RouteEntry a, RouteEntry b) {
    if (a.grpc() != b.grpc()) {
      return Criterion.KIND;
    }
    for (Criterion criterion : a.grpc() ? GRPC : http) {
      if (compare(criterion, a, b) != 0) {
        return criterion;
      }
    }
    return null;
  }

  private int compare(Criterion criterion, RouteEntry a, RouteEntry b) {
    return switch (criterion) {
      case KIND -> Boolean.compare(b.grpc(), a.grpc());
      case PATH_KIND -> Integer.compare(pathRank(a.path()), pathRank(b.path()));
      case PATH_LENGTH -> Integer.compare(pathLength(b.path()), pathLength(a.path()));
      case METHOD -> Boolean.compare(b.method() != null, a.method() != null);
      case HEADERS -> Integer.compare(headers(b), headers(a));
      case QUERY -> Integer.compare(b.queryParams().size(), a.queryParams().size());
      case GRPC_SERVICE -> Integer.compare(length(grpc(b).service()), length(grpc(a).service()));
      case GRPC_METHOD -> Integer.compare(length(grpc(b).method()), length(grpc(a).method()));
      case AGE -> Long.compare(createdAt(a), createdAt(b));
      case NAME -> name(a).compareTo(name(b));
      case RULE -> Integer.compare(a.decision().ruleIndex(), b.decision().ruleIndex());
      case MATCH -> Integer.compare(a.decision().matchIndex(), b.decision().matchIndex());
    };
  }

  private int pathRank(PathMatch path) {
    if (path instanceof PathMatch.Exact) {
      return 0;
    }
    boolean prefixFirst = profile.regexRank() == Profile.RegexRank.AFTER_PREFIX;
    return path instanceof PathMatch.Prefix == prefixFirst ? 1 : 2;
  }

  private int pathLength(PathMatch path) {
    return path instanceof PathMatch.Regex && !profile.regexByLength() ? 0 : path.value().length();
  }

  private int headers(RouteEntry entry) {
    int headers = entry.headers().size();
    return profile.methodAsHeader() && entry.method() != null ? headers + 1 : headers;
  }

  private static RequestMatch.Grpc grpc(RouteEntry entry) {
    if (entry.decision().match() instanceof RequestMatch.Grpc grpc) {
      return grpc;
    }
    throw new IllegalStateException("not an entry of a GRPCRoute: " + entry);
  }

  private static int length(@Nullable String value) {
    return value == null ? 0 : value.length();
  }

  private static long createdAt(RouteEntry entry) {
    ResolvedRoute route = entry.decision().resolvedRoute();
    return route == null ? Long.MIN_VALUE : route.createdAt();
  }

  /** The text that the specification orders by; a namespace is compared with its slash. */
  private static String name(RouteEntry entry) {
    ResourceKey key = entry.decision().route();
    return key == null ? "" : key.namespace() + "/" + key.name();
  }
}
