package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * The list of the specification by which one of several fitting matches is chosen: each line a
 * question that one of two may win, the next only asked where the answer is neither.
 */
final class ReferencePrecedence {
  /** A match that the request fulfils, by way of a hostname that covers its host. */
  record Candidate(Hostname hostname, ResolvedRoute route, ResolvedRule rule, RequestMatch match) {}

  /** A line of the list: negative where the first of two wins, positive where the second does. */
  record Line(String name, ToIntBiFunction<Candidate, Candidate> winner) {}

  private final List<Line> lines;

  ReferencePrecedence(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  List<Line> lines() {
    return lines;
  }

  static ReferencePrecedence of(Profile profile) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("exact hostname", (a, b) -> more(exactHost(a), exactHost(b))));
    lines.add(
        new Line(
            "longest hostname",
            (a, b) -> more(a.hostname().value().length(), b.hostname().value().length())));
    lines.add(new Line("gRPC routes first", (a, b) -> more(isGrpc(a), isGrpc(b))));
    lines.add(new Line("exact path", (a, b) -> more(exactPath(a), exactPath(b))));
    lines.add(new Line("kind of path", (a, b) -> more(pathKind(profile, a), pathKind(profile, b))));
    lines.add(new Line("longest path", (a, b) -> more(path(profile, a), path(profile, b))));
    if (!profile.methodAsHeader()) {
      lines.add(new Line("method", (a, b) -> more(method(a), method(b))));
    }
    lines.add(new Line("longest gRPC service", (a, b) -> more(service(a), service(b))));
    lines.add(new Line("longest gRPC method", (a, b) -> more(grpcMethod(a), grpcMethod(b))));
    lines.add(new Line("most headers", (a, b) -> more(headers(profile, a), headers(profile, b))));
    lines.add(new Line("most query parameters", (a, b) -> more(query(a), query(b))));
    lines.add(
        new Line(
            "oldest route", (a, b) -> Long.compare(a.route().createdAt(), b.route().createdAt())));
    lines.add(new Line("first name", (a, b) -> fullName(a).compareTo(fullName(b))));
    lines.add(new Line("first rule", (a, b) -> a.rule().index() - b.rule().index()));
    lines.add(new Line("first match", (a, b) -> a.match().index() - b.match().index()));
    return new ReferencePrecedence(lines);
  }

  Candidate best(List<Candidate> candidates) {
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      if (beats(candidate, best)) {
        best = candidate;
      }
    }
    return best;
  }

  boolean beats(Candidate a, Candidate b) {
    for (Line line : lines) {
      int winner = line.winner().applyAsInt(a, b);
      if (winner != 0) {
        return winner < 0;
      }
    }
    return false;
  }

  private static int more(int a, int b) {
    return Integer.compare(b, a);
  }

  private static int exactHost(Candidate candidate) {
    Hostname hostname = candidate.hostname();
    return hostname.isWildcard() ? 0 : hostname.value().length();
  }

  private static int isGrpc(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Grpc ? 1 : 0;
  }

  private static int exactPath(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Http http
            && http.path() instanceof PathMatch.Exact
        ? 1
        : 0;
  }

  private static int pathKind(Profile profile, Candidate candidate) {
    boolean regex =
        candidate.match() instanceof RequestMatch.Http http
            && http.path() instanceof PathMatch.Regex;
    boolean regexFirst = profile.regexRank() == Profile.RegexRank.BEFORE_PREFIX;
    return regex == regexFirst ? 1 : 0;
  }

  private static int path(Profile profile, Candidate candidate) {
    if (!(candidate.match() instanceof RequestMatch.Http http)) {
      return 0;
    }
    boolean counts = profile.regexByLength() || !(http.path() instanceof PathMatch.Regex);
    return counts ? http.path().value().length() : 0;
  }

  private static int method(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Http http && http.method() != null ? 1 : 0;
  }

  private static int headers(Profile profile, Candidate candidate) {
    int headers = candidate.match().headers().size();
    return profile.methodAsHeader() ? headers + method(candidate) : headers;
  }

  private static int query(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Http http ? http.queryParams().size() : 0;
  }

  private static int service(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Grpc grpc && grpc.service() != null
        ? grpc.service().length()
        : 0;
  }

  private static int grpcMethod(Candidate candidate) {
    return candidate.match() instanceof RequestMatch.Grpc grpc && grpc.method() != null
        ? grpc.method().length()
        : 0;
  }

  private static String fullName(Candidate candidate) {
    return candidate.route().key().namespace() + "/" + candidate.route().key().name();
  }
}
