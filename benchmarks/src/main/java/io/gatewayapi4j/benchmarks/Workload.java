package io.gatewayapi4j.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes and requests for them, the same for every engine. The answer to a request is the place of
 * its route in the list, or -1.
 */
final class Workload {
  /** So many requests stay in the cache. */
  static final int HOT = 4_096;

  /** So many do not. */
  static final int COLD = 262_144;

  private final String name;
  private final List<Spec> routes;
  private final Request[] requests;
  private int @Nullable [] expected;

  private Workload(String name, List<Spec> routes, Request[] requests) {
    this.name = name;
    this.routes = routes;
    this.requests = requests;
  }

  static Workload of(String name, List<Spec> routes, Request[] requests) {
    return new Workload(name, routes, requests);
  }

  List<Spec> routes() {
    return routes;
  }

  Request[] requests() {
    return requests;
  }

  /** The answers, by {@link Oracle}, which is asked when they are first wanted. */
  int[] expected() {
    int[] known = expected;
    if (known == null) {
      Oracle oracle = new Oracle(routes);
      known = Arrays.stream(requests).mapToInt(oracle::answer).toArray();
      expected = known;
    }
    return known;
  }

  /** The same with the targets of its requests in that form. */
  Workload as(TargetForm form) {
    Request[] others = Arrays.stream(requests).map(each -> each.as(form)).toArray(Request[]::new);
    return new Workload(name, routes, others);
  }

  /**
   * Such as {@code W1:1000}, {@code W2:100000}, {@code W4-header:1000} or {@code W1:1000000:cold}.
   */
  static Workload named(String name) {
    String[] parts = name.split(":", -1);
    int size = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    int requests = parts.length > 2 && parts[2].equals("cold") ? COLD : HOT;
    return switch (parts[0]) {
      case "W1" -> PathWorkloads.oneHost(name, size, requests);
      case "W2" -> PathWorkloads.manyHosts(name, size, requests);
      case "W3" -> PathWorkloads.api(name, requests);
      case "W4-header" -> ConditionWorkloads.header(name, size, requests);
      case "W4-query" -> ConditionWorkloads.query(name, size, requests);
      case "W4-method" -> ConditionWorkloads.method(name, requests);
      case "W5-depths" -> DeepWorkloads.everyDepth(name, requests);
      case "W5-miss" -> DeepWorkloads.miss(name, requests);
      case "W5-long" -> DeepWorkloads.longPaths(name, requests);
      case "W5-short" -> DeepWorkloads.shortPaths(name, requests);
      case "W6" -> ConditionWorkloads.bankingApp(name, requests);
      case "W7" -> ConditionWorkloads.mixed(name, size, requests);
      default -> throw new IllegalArgumentException("no workload " + name);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
