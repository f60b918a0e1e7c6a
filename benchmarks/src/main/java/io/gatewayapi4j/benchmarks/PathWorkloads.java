package io.gatewayapi4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * W1 to W3: exact paths and prefixes. Requests go up to three elements deeper; one in 20 misses.
 */
final class PathWorkloads {
  private static final long SEED = 42;
  private static final int MISSES = 20;
  private static final String HOST = "api.example.com";

  private PathWorkloads() {}

  /** One host, prefixes of two to five elements, of about 40 chars where there are many. */
  static Workload oneHost(String name, int size, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = new ArrayList<>(size);
    for (String path : paths(words, size)) {
      routes.add(Spec.prefix(HOST, path));
    }
    return Workload.of(name, routes, requests(words, routes, requests));
  }

  /** Ten paths a host, one in five exact; one host in five a wildcard. */
  static Workload manyHosts(String name, int size, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = new ArrayList<>(size);
    for (int host = 0; host < size / 10; host++) {
      String domain = words.letters(6) + host + ".example.com";
      String hostname = words.oneIn(5) ? "*." + domain : words.segment() + "." + domain;
      for (String path : paths(words, 10)) {
        boolean exact = words.oneIn(5);
        routes.add(exact ? Spec.exact(hostname, path) : Spec.prefix(hostname, path));
      }
    }
    return Workload.of(name, routes, requests(words, routes, requests));
  }

  /** The static prefixes of the API of a code forge. */
  static Workload api(String name, int requests) {
    List<Spec> routes = new ArrayList<>();
    for (String path : ApiPrefixes.ALL) {
      routes.add(Spec.prefix(HOST, path));
    }
    return Workload.of(name, routes, requests(new Words(SEED), routes, requests));
  }

  static Set<String> paths(Words words, int size) {
    Set<String> paths = new LinkedHashSet<>();
    while (paths.size() < size) {
      paths.add(words.path(2 + words.below(4)) + (size > 100 ? "/" + words.letters(8) : ""));
    }
    return paths;
  }

  private static Request[] requests(Words words, List<Spec> routes, int count) {
    Request[] requests = new Request[count];
    for (int i = 0; i < count; i++) {
      Spec spec = routes.get(words.below(routes.size()));
      String host =
          spec.host().startsWith("*") ? words.segment() + spec.host().substring(1) : spec.host();
      String path;
      if (words.oneIn(MISSES)) {
        path = "/nothing" + words.path(1 + words.below(4));
      } else if (spec.kind() == Spec.Kind.EXACT) {
        path = spec.path();
      } else {
        path = spec.path() + words.path(words.below(4));
      }
      // Strings of its own for each request: none is a key of any engine.
      requests[i] = Request.get(new String(host.toCharArray()), new String(path.toCharArray()));
    }
    return requests;
  }
}
