package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Condition;
import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The right answers, from the words of the specification and by no router's code: the hosts from
 * the most specific to the least; there an exact path, then regular expressions, then prefixes from
 * the longest; of equals the one with a method, then with a header, then with a query parameter.
 */
final class Oracle {
  private final List<Spec> routes;
  private final Map<String, Map<String, List<Integer>>> exact = new HashMap<>();
  private final Map<String, Map<String, List<Integer>>> prefix = new HashMap<>();
  private final Map<String, List<Integer>> regex = new HashMap<>();
  private final Map<Integer, Pattern> patterns = new HashMap<>();

  Oracle(List<Spec> routes) {
    this.routes = routes;
    for (int i = 0; i < routes.size(); i++) {
      Spec spec = routes.get(i);
      if (spec.kind() == Kind.REGEX) {
        regex.computeIfAbsent(spec.host(), any -> new ArrayList<>()).add(i);
        patterns.put(i, Pattern.compile(spec.path()));
      } else {
        (spec.kind() == Kind.EXACT ? exact : prefix)
            .computeIfAbsent(spec.host(), any -> new HashMap<>())
            .computeIfAbsent(spec.path(), any -> new ArrayList<>())
            .add(i);
      }
    }
    regex.values().forEach(all -> all.sort((a, b) -> length(b) - length(a)));
  }

  private int length(int route) {
    return routes.get(route).path().length();
  }

  int answer(Request request) {
    int query = request.path().indexOf('?');
    String path = query < 0 ? request.path() : request.path().substring(0, query);
    int answer = answer(request.host(), path, request);
    for (int dot = request.host().indexOf('.'); answer < 0 && dot >= 0; ) {
      answer = answer("*" + request.host().substring(dot), path, request);
      dot = request.host().indexOf('.', dot + 1);
    }
    return answer < 0 ? answer("", path, request) : answer;
  }

  private int answer(String host, String path, Request request) {
    int answer = first(exact.getOrDefault(host, Map.of()).get(path), request);
    if (answer >= 0) {
      return answer;
    }
    for (int route : regex.getOrDefault(host, List.of())) {
      Pattern pattern = patterns.get(route);
      if (pattern != null
          && pattern.matcher(path).matches()
          && holds(routes.get(route).condition(), request)) {
        return route;
      }
    }
    Map<String, List<Integer>> prefixes = prefix.getOrDefault(host, Map.of());
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      answer = first(prefixes.get(path.substring(0, end)), request);
      if (answer >= 0) {
        return answer;
      }
    }
    return first(prefixes.get("/"), request);
  }

  private int first(@Nullable List<Integer> candidates, Request request) {
    int best = -1;
    if (candidates != null) {
      for (int candidate : candidates) {
        if (holds(routes.get(candidate).condition(), request)
            && (best < 0 || rank(candidate) < rank(best))) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private int rank(int route) {
    Condition condition = routes.get(route).condition();
    return condition == null ? 3 : condition.subject().ordinal();
  }

  private static boolean holds(@Nullable Condition condition, Request request) {
    if (condition == null) {
      return true;
    }
    return switch (condition.subject()) {
      case METHOD -> condition.value().equals(request.method());
      case HEADER -> condition.value().equals(request.header(condition.name()));
      case QUERY ->
          request.path().endsWith(condition.name() + "=" + condition.value())
              || request.path().contains(condition.name() + "=" + condition.value() + "&");
    };
  }
}
