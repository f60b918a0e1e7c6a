package io.gatewayapi4j.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** W5: paths that are deep or long. */
final class DeepWorkloads {
  private static final long SEED = 42;
  private static final int SIZE = 1_000;
  private static final int DEPTH = 50;
  private static final int LONG = 8_192;
  private static final String HOST = "api.example.com";

  private DeepWorkloads() {}

  /** Twenty trees of 50 elements with a route at each; requests go to one of them or deeper. */
  static Workload everyDepth(String name, int requests) {
    Words words = new Words(SEED);
    List<String> trunks = trunks(words);
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      all[i] = Request.get(HOST, trunks.get(words.below(trunks.size())) + "/x" + words.letters(3));
    }
    return Workload.of(name, everyPrefix(trunks), all);
  }

  /** The same routes; requests of 50 elements for none of them. */
  static Workload miss(String name, int requests) {
    Words words = new Words(SEED);
    List<Spec> routes = everyPrefix(trunks(words));
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      all[i] = Request.get(HOST, "/nothing" + words.path(DEPTH - 1));
    }
    return Workload.of(name, routes, all);
  }

  /** The routes of W1; requests that go on for 8 KB. */
  static Workload longPaths(String name, int requests) {
    return lengthened(name, requests, LONG);
  }

  /** The same; requests of usual length. */
  static Workload shortPaths(String name, int requests) {
    return lengthened(name, requests, 0);
  }

  private static Workload lengthened(String name, int requests, int length) {
    Workload usual = PathWorkloads.oneHost(name, SIZE, requests);
    Words words = new Words(SEED);
    Request[] all = new Request[requests];
    for (int i = 0; i < requests; i++) {
      StringBuilder path = new StringBuilder(usual.requests()[i].path());
      while (path.length() < length) {
        path.append('/').append(words.segment());
      }
      all[i] = Request.get(HOST, path.toString());
    }
    return Workload.of(name, usual.routes(), all);
  }

  private static List<String> trunks(Words words) {
    List<String> trunks = new ArrayList<>();
    for (int i = 0; i < SIZE / DEPTH; i++) {
      trunks.add(words.path(DEPTH));
    }
    return trunks;
  }

  private static List<Spec> everyPrefix(List<String> trunks) {
    List<Spec> routes = new ArrayList<>();
    for (String trunk : trunks) {
      for (int end = trunk.indexOf('/', 1); end > 0; end = trunk.indexOf('/', end + 1)) {
        routes.add(Spec.prefix(HOST, trunk.substring(0, end)));
      }
      routes.add(Spec.prefix(HOST, trunk));
    }
    return routes.stream().distinct().toList();
  }
}
