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

  /** What is left to order entries whose matches are alike, in any kind of route. */
  static final Comparator<RouteDecision> SENIORITY =
      Comparator.comparingLong(Precedence::createdAt)
          .thenComparing(Precedence::compareNames)
          .thenComparingInt(RouteDecision::ruleIndex)
          .thenComparingInt(RouteDecision::matchIndex);

  static final Comparator<RouteEntry> BY_SENIORITY =
      Comparator.comparing(RouteEntry::decision, SENIORITY);

  /** The last bit of a rank that has room for all criteria of the match. */
  private static final int WHOLE = 1;

  /** The first bit of a rank: not of a GRPCRoute. */
  private static final int HTTP_RANK = 1 << 30;

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
      case AGE -> Long.compare(createdAt(a.decision()), createdAt(b.decision()));
      case NAME -> compareNames(a.decision(), b.decision());
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

  static long createdAt(RouteDecision decision) {
    ResolvedRoute route = decision.resolvedRoute();
    return route == null ? Long.MIN_VALUE : route.createdAt();
  }

  /** By the text that the specification orders by; a namespace is compared with its slash. */
  private static int compareNames(RouteDecision a, RouteDecision b) {
    ResourceKey one = a.route();
    ResourceKey other = b.route();
    if (one != null && other != null && one.namespace().equals(other.namespace())) {
      return one.name().compareTo(other.name());
    }
    return name(one).compareTo(name(other));
  }

  private static String name(@Nullable ResourceKey key) {
    return key == null ? "" : key.namespace() + "/" + key.name();
  }

  /**
   * A number that tells what it can of where an entry stands, whatever others there are: the
   * criteria of its match, up to the first that is beyond what there is room for. An entry of a
   * lower rank goes before; of equal ranks it says nothing.
   */
  int rank(RouteEntry entry) {
    return entry.grpc() ? grpcRank(grpc(entry), headers(entry)) : httpRank(entry);
  }

  /** Whether entries of that rank differ in no criterion of the match: their seniority decides. */
  static boolean isWhole(int rank) {
    return (rank & WHOLE) != 0;
  }

  /** Whether entries of that rank are of a GRPCRoute. */
  static boolean isGrpc(int rank) {
    return (rank & HTTP_RANK) == 0;
  }

  private int httpRank(RouteEntry entry) {
    boolean byMethod = entry.method() == null && !profile.methodAsHeader();
    int rank = HTTP_RANK | pathRank(entry.path()) << 28;
    rank = most(rank, 13, 15, pathLength(entry.path()));
    rank = rank < 0 ? rank : rank | (byMethod ? 1 << 14 : 0);
    rank = most(rank, 5, 9, headers(entry));
    rank = most(rank, 5, 4, entry.queryParams().size());
    return rank < 0 ? ~rank : rank | WHOLE;
  }

  private static int grpcRank(RequestMatch.Grpc match, int headers) {
    int rank = most(0, 12, 18, length(match.service()));
    rank = most(rank, 12, 6, length(match.method()));
    rank = most(rank, 5, 1, headers);
    return rank < 0 ? ~rank : rank | WHOLE;
  }

  /**
   * Adds a criterion by which more goes first, in some bits from a place on. A rank that has come
   * to its end is negative: its complement.
   */
  private static int most(int rank, int bits, int place, int value) {
    if (rank < 0) {
      return rank;
    }
    int most = (1 << bits) - 1;
    return value >= most ? ~rank : rank | (most - value) << place;
  }
}
