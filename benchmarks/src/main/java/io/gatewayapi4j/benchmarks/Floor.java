package io.gatewayapi4j.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two gets: the host, then the whole path, of which every one that will be asked for is a key. No
 * router: it knows no prefix, no wildcard and no miss beyond its keys, and is what a lookup of two
 * strings costs in Java. With conditions, a third get with the value.
 */
final class Floor implements Engine {
  private record Route(int place) {}

  private final Map<String, Map<String, Object>> hosts = new HashMap<>();

  Floor(Workload workload) {
    if (workload.routes().stream().anyMatch(spec -> spec.kind() == Spec.Kind.REGEX)) {
      throw new UnsupportedOperationException("no floor for expressions");
    }
    Route[] routes = new Route[workload.routes().size()];
    for (int i = 0; i < routes.length; i++) {
      Spec spec = workload.routes().get(i);
      routes[i] = new Route(i);
      if (spec.free()) {
        put(Request.get(spec.host(), spec.path()), routes[i], spec);
      }
    }
    for (int i = 0; i < workload.requests().length; i++) {
      int place = workload.expected()[i];
      Request request = workload.requests()[i];
      if (place >= 0) {
        put(request, routes[place], workload.routes().get(place));
      } else if (workload.routes().get(0).free()) {
        paths(request).putIfAbsent(copy(request.path()), new Route(-1));
      }
    }
  }

  private Map<String, Object> paths(Request request) {
    return hosts.computeIfAbsent(copy(request.host()), any -> new HashMap<>());
  }

  /** A key is a string of its own. */
  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  private void put(Request request, Route route, Spec spec) {
    Map<String, Object> paths = paths(request);
    String path = copy(request.path());
    Spec.Condition condition = spec.condition();
    if (condition != null && !request.path().contains("?")) {
      if (condition.subject() != Spec.Condition.Subject.HEADER) {
        throw new UnsupportedOperationException("no floor for methods");
      }
      String header = condition.name();
      Values values = (Values) paths.computeIfAbsent(path, any -> new Values(header));
      values.byValue.put(condition.value(), route);
    } else {
      paths.put(path, route);
    }
  }

  /** The routes of one path, by the value of a header. */
  private record Values(String header, Map<String, Object> byValue) {
    Values(String header) {
      this(header, new HashMap<>());
    }
  }

  @Override
  public @Nullable Object route(Request request) {
    Map<String, Object> paths = hosts.get(request.host());
    Object found = paths == null ? null : paths.get(request.path());
    if (found instanceof Values values) {
      String value = request.header(values.header);
      return value == null ? null : values.byValue.get(value);
    }
    return found;
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route ? route.place() : -1;
  }
}
