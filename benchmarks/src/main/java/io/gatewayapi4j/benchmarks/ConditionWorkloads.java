package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import java.util.ArrayList;
import java.util.List;

/** W4, W6 and W7: routes that ask for more than a path. */
final class ConditionWorkloads {
  private static final long SEED = 42;
  private static final String HOST = "api.example.com";
  private static final String PATH = "/api/orders";
  private static final String TENANT = "x-tenant";
  private static final String[] METHODS = {
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"
  };

  private ConditionWorkloads() {}

  /** One path; so many routes that want different values of a header. Twelve headers a request. */
  static Workload header(String name, int size, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      routes.add(Spec.prefix(HOST, PATH).with(Subject.HEADER, TENANT, tenant(i)));
    }
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      String tenant = words.oneIn(20) ? "nobody" : tenant(words.below(size));
      all[i] = new Request("GET", HOST, PATH + words.path(1), headers(words, tenant));
    }
    return Workload.of(name, routes, all);
  }

  private static String tenant(int i) {
    return "tenant-" + (100_000 + i);
  }

  private static String[] headers(Words words, String tenant) {
    return new String[] {
      "user-agent",
      "Mozilla/5.0 (X11; Linux x86_64) " + words.letters(8),
      "accept",
      "text/html,application/xhtml+xml;q=0.9",
      "accept-language",
      "en-US,en;q=0.5",
      "accept-encoding",
      "gzip, deflate, br",
      "connection",
      "keep-alive",
      "cookie",
      "session=" + words.letters(32),
      "x-request-id",
      words.letters(36),
      TENANT,
      new String(tenant.toCharArray()),
      "x-forwarded-for",
      "203.0.113.7",
      "x-forwarded-proto",
      "https",
      "content-type",
      "application/json",
      "cache-control",
      "no-cache"
    };
  }

  /** One path; so many routes that want different values of a query parameter. */
  static Workload query(String name, int size, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      routes.add(Spec.prefix(HOST, PATH).with(Subject.QUERY, "tenant", tenant(i)));
    }
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      String tenant = words.oneIn(20) ? "nobody" : tenant(words.below(size));
      all[i] = Request.get(HOST, PATH + words.path(1) + "?page=7&tenant=" + tenant);
    }
    return Workload.of(name, routes, all);
  }

  /** A hundred paths, each with a route for every method. */
  static Workload method(String name, int requests) {
    Words words = new Words(SEED);
    List<String> paths = List.copyOf(PathWorkloads.paths(words, 100));
    List<Spec> routes = new ArrayList<>();
    for (String path : paths) {
      for (String method : METHODS) {
        routes.add(Spec.prefix(HOST, path).with(Subject.METHOD, "", method));
      }
    }
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      String method = new String(METHODS[words.below(METHODS.length)].toCharArray());
      String path = paths.get(words.below(paths.size())) + words.path(words.below(3));
      all[i] = new Request(method, HOST, path, new String[0]);
    }
    return Workload.of(name, routes, all);
  }

  /** The move from Ingress in examples/banking-app: users, and everything else. */
  static Workload bankingApp(String name, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = List.of(Spec.prefix("", "/users"), Spec.prefix("", "/"));
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      String path = words.oneIn(2) ? "/users/" + words.letters(8) : words.path(words.below(4));
      all[i] = Request.get("bank.example.com", path.isEmpty() ? "/" : path);
    }
    return Workload.of(name, routes, all);
  }

  /**
   * Hosts of ten paths, of which two are exact, one is an expression, and one has further routes by
   * method, header and query parameter.
   */
  static Workload mixed(String name, int size, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = new ArrayList<>();
    List<Request> all = new ArrayList<>();
    for (int host = 0; routes.size() < size; host++) {
      String hostname = words.segment() + host + ".example.com";
      List<String> paths = List.copyOf(PathWorkloads.paths(words, 7));
      Spec first = Spec.prefix(hostname, paths.get(0));
      routes.add(first);
      routes.add(first.with(Subject.METHOD, "", "POST"));
      routes.add(first.with(Subject.HEADER, TENANT, tenant(host)));
      routes.add(first.with(Subject.QUERY, "v", "2"));
      routes.add(Spec.exact(hostname, paths.get(1)));
      routes.add(Spec.exact(hostname, paths.get(2)));
      for (String path : paths.subList(3, 6)) {
        routes.add(Spec.prefix(hostname, path));
      }
      routes.add(new Spec(hostname, Spec.Kind.REGEX, paths.get(6) + "/[0-9]+(/.*)?", null));
    }
    while (all.size() < requests) {
      all.add(mixedRequest(words, routes));
    }
    return Workload.of(name, routes, all.toArray(new Request[0]));
  }

  private static Request mixedRequest(Words words, List<Spec> routes) {
    Spec spec = routes.get(words.below(routes.size()));
    String path = spec.path().replace("/[0-9]+(/.*)?", "/4711" + words.path(words.below(2)));
    if (spec.kind() == Spec.Kind.PREFIX) {
      path += words.path(words.below(3));
    }
    Spec.Condition condition = spec.condition();
    boolean post = condition != null && condition.subject() == Subject.METHOD;
    boolean tenant = condition != null && condition.subject() == Subject.HEADER;
    boolean query = condition != null && condition.subject() == Subject.QUERY;
    return new Request(
        post ? "POST" : "GET",
        new String(spec.host().toCharArray()),
        (words.oneIn(20) ? "/nothing" : "") + path + (query ? "?page=1&v=2" : ""),
        headers(words, tenant && condition != null ? condition.value() : "nobody"));
  }
}
