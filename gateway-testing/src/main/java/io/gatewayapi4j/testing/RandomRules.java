package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random rules: matches of every kind, filters of every kind, backends valid and not. */
final class RandomRules {
  private final Draw draw;
  private final RandomFilters filters;

  RandomRules(Draw draw) {
    this.draw = draw;
    filters = new RandomFilters(draw);
  }

  List<ResolvedRule> of(Kind kind) {
    return switch (kind) {
      case HTTP_ROUTE -> draw.list(1, 3, i -> rule(i, draw.list(1, 3, this::http)));
      case GRPC_ROUTE -> draw.list(1, 3, i -> rule(i, draw.list(1, 3, this::grpc)));
      default -> List.of(connection());
    };
  }

  private ResolvedRule rule(int index, List<RequestMatch> matches) {
    List<Filter> chain = draw.oneIn(3) ? filters.chain() : List.of();
    return new ResolvedRule(
        index,
        draw.orNull(2, "rule-" + index),
        matches,
        chain,
        draw.list(0, 3, this::backend),
        null,
        null,
        null);
  }

  private ResolvedRule connection() {
    List<Backend> backends = draw.list(0, 2, this::backend);
    return new ResolvedRule(0, null, List.of(), List.of(), backends, null, null, null);
  }

  private RequestMatch http(int index) {
    return new RequestMatch.Http(
        index,
        path(),
        draw.oneIn(3) ? draw.of(Words.METHODS) : null,
        values(Words.NAMES),
        values(Words.PARAMS));
  }

  private RequestMatch grpc(int index) {
    boolean regex = draw.oneIn(4);
    String service = draw.of(regex ? Words.PATTERNS : Words.SERVICES);
    String method = draw.of(regex ? Words.PATTERNS : Words.CALLS);
    return new RequestMatch.Grpc(
        index, draw.orNull(3, service), draw.orNull(3, method), regex, values(Words.NAMES));
  }

  private PathMatch path() {
    return switch (draw.below(6)) {
      case 0 -> new PathMatch.Regex(draw.of(Words.PATH_PATTERNS));
      case 1, 2 -> new PathMatch.Exact(RandomRequests.path(draw));
      case 3 -> PathMatch.Prefix.ROOT;
      default -> new PathMatch.Prefix(prefix());
    };
  }

  private String prefix() {
    String path = RandomRequests.path(draw);
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Conditions with different names; mostly none. */
  private List<ValueMatch> values(List<String> names) {
    if (!draw.oneIn(3)) {
      return List.of();
    }
    Map<String, ValueMatch> values = new LinkedHashMap<>();
    for (String name : draw.list(1, 3, i -> draw.of(names))) {
      boolean regex = draw.oneIn(3);
      values.put(name, new ValueMatch(name, regex, draw.of(regex ? Words.PATTERNS : Words.VALUES)));
    }
    return List.copyOf(values.values());
  }

  private Backend backend(int index) {
    return filters.backend(
        draw.of("one", "two", "three"), draw.oneIn(6) ? filters.chain() : List.of());
  }
}
