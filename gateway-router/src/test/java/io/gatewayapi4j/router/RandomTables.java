package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Tables and requests by chance, of few different parts, so that many entries hold for one request
 * and keys share what they can. The order of entries is that of a profile by chance.
 */
final class RandomTables {
  private static final String[] SEGMENTS = {
    "a",
    "b",
    "ab",
    "",
    "users",
    "usersX",
    "12345678",
    "12345679",
    "\u00e9",
    "\u0161",
    "a?b",
    ".well-known",
    "aaaaaaaabbbbbbbbccccccccdddddddd",
    "%2f",
    "a#",
    "A",
    "\u012f"
  };

  /** Starts of long paths; two share their first block. */
  private static final String[] LONG = {
    "/" + "x".repeat(62) + "/x/x",
    "/" + "x".repeat(62) + "/a" + "/ab".repeat(30),
    "/a/users/12345678".repeat(12),
    "/a/users/12345678".repeat(7)
  };

  private static final String[] HOSTS = {
    "",
    "a.example",
    "b.a.example",
    "*.example",
    "*.a.example",
    "*.b.a.example",
    "*.c.d.e.f.g",
    "x.c.d.e.f.g",
    "[::1]",
    "localhost",
    "*.x",
    "\u00e9.example",
    "*.\u0161.example",
    ".example",
    ".a.example",
    "a.example:80",
    "a:b:80",
    "very-long-name-of-a-host-that-takes-more-than-one-block.of-sixty-four-bytes.example"
  };
  private static final String[] METHODS = {"GET", "POST", "PUT", "get", "PURGE"};
  private static final String[] NAMES = {"x-a", "x-b", "x-c"};
  private static final String[] VALUES = {
    "1",
    "2",
    "3",
    "one two",
    "\u00e9",
    "\u0161",
    "a&b",
    "",
    "12345678",
    "1234567",
    "a=b",
    "0123456789012345678901234567890123456789012345678901234567890123456789"
  };
  private static final String[] PATTERNS = {"/.*", "/a.*", "/users/[0-9]+", ".*b", "/(a|b)/.*"};

  private static final String[] EXPRESSIONS = {"[a-z]+", "user.?", "a|b", ".*"};

  private final Random random;
  private final Profile profile;
  private int decisions;

  RandomTables(long seed) {
    random = new Random(seed);
    profile =
        any(Profile.named().toArray(new Profile[0]))
            .hostFallThrough(once(2))
            .wildcard(any(Profile.WildcardDepth.values()));
  }

  Profile profile() {
    return profile;
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  List<ListenerTable> listeners() {
    List<ListenerTable> listeners = new ArrayList<>();
    List<Hostname> hostnames = hostnames(1 + random.nextInt(3));
    for (Hostname hostname : hostnames) {
      var listener =
          Routes.listener(
              "l" + listeners.size(),
              once(8) ? ProtocolType.TLS : once(2) ? ProtocolType.HTTPS : ProtocolType.HTTP,
              80,
              hostname.value());
      List<VirtualHost> hosts = new ArrayList<>();
      for (Hostname name : hostnames(random.nextInt(5))) {
        Hostname both = hostname.intersect(name);
        if (both != null && hosts.stream().noneMatch(host -> host.hostname().equals(both))) {
          hosts.add(new VirtualHost(both, entries()));
        }
      }
      hosts.sort(Comparator.comparing(VirtualHost::hostname, HostOrder.MOST_SPECIFIC_FIRST));
      listeners.add(
          new ListenerTable(listener, hosts, new RouteDecision(Outcome.RESPOND, 404, listener)));
    }
    return listeners;
  }

  private List<Hostname> hostnames(int count) {
    List<Hostname> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Hostname name = Hostname.of(once(3) ? "" : any(HOSTS));
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    names.sort(HostOrder.MOST_SPECIFIC_FIRST);
    return names;
  }

  /** Entries of a virtual host in some order. */
  List<RouteEntry> entries() {
    List<RouteEntry> entries = new ArrayList<>();
    int count = once(8) ? 300 : random.nextInt(12);
    int regexes = once(2) ? 0 : 5;
    for (int i = 0; i < count; i++) {
      entries.add(entry(regexes));
    }
    entries.sort(new Precedence(profile));
    return entries;
  }

  RouteEntry entry(int regexes) {
    boolean grpc = once(10);
    RequestMatch match = grpc ? call() : request(regexes);
    ResourceKey key =
        new ResourceKey(
            grpc ? Kind.GRPC_ROUTE : Kind.HTTP_ROUTE,
            any(new String[] {"a", "a-b"}),
            "r" + random.nextInt(5));
    ResolvedRoute route = new ResolvedRoute(key, random.nextInt(3), List.of());
    return TableCompiler.entry(
        new RouteDecision(Outcome.RESPOND, decisions, null, route, match, null, null));
  }

  private RequestMatch call() {
    boolean regex = once(3);
    String[] names = regex ? EXPRESSIONS : SEGMENTS;
    return new RequestMatch.Grpc(
        ++decisions,
        once(4) ? null : any(names),
        once(3) ? null : any(names),
        regex,
        once(2) ? matches() : List.of());
  }

  private RequestMatch request(int regexes) {
    PathMatch path =
        random.nextInt(10) < regexes && once(3)
            ? new PathMatch.Regex(any(PATTERNS))
            : once(2) ? new PathMatch.Exact(path()) : prefix();
    boolean conditions = once(2);
    return new RequestMatch.Http(
        ++decisions,
        path,
        conditions && once(2) ? any(METHODS) : null,
        conditions ? matches() : List.of(),
        conditions ? matches() : List.of());
  }

  private PathMatch prefix() {
    String path = once(8) ? "/" : path();
    while (path.length() > 1 && path.endsWith("/") && !once(20)) {
      path = path.substring(0, path.length() - 1);
    }
    return new PathMatch.Prefix(path);
  }

  private List<ValueMatch> matches() {
    List<ValueMatch> matches = new ArrayList<>();
    for (String name : NAMES) {
      if (once(3)) {
        boolean regex = once(6);
        matches.add(new ValueMatch(name, regex, regex ? "[0-9]+" : any(VALUES)));
      }
    }
    return matches;
  }

  /** Mostly short, at times of 50 segments, or as long as a word, a block or thousands of chars. */
  String path() {
    if (once(15)) {
      int length =
          new int[] {7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 2047, 2048, 2049, 8192}
              [random.nextInt(15)];
      return "/" + "x".repeat(length - 1);
    }
    StringBuilder path = new StringBuilder(once(10) ? part(any(LONG)) : "");
    path.append(once(40) ? "" : "/");
    int segments = once(10) ? 50 : random.nextInt(5);
    for (int i = 0; i < segments; i++) {
      path.append(any(SEGMENTS)).append(i + 1 < segments || once(5) ? "/" : "");
    }
    return path.toString();
  }

  /** Up to about the end of the first block, or up to anywhere. */
  private String part(String path) {
    int length = once(2) ? 62 + random.nextInt(5) : random.nextInt(path.length());
    return path.substring(0, Math.min(length, path.length()));
  }

  /** A request; at times for a path that an entry names, and something after it. */
  TestRequest request(List<ListenerTable> tables) {
    String path = once(30) ? "*" : path();
    List<RouteEntry> entries =
        tables.get(random.nextInt(tables.size())).virtualHosts().stream()
            .flatMap(host -> host.entries().stream())
            .toList();
    if (!entries.isEmpty() && !once(4)) {
      RouteEntry entry = entries.get(random.nextInt(entries.size()));
      path = entry.path().value() + (once(3) ? "" : once(3) ? "/" : once(3) ? "x" : path);
    }
    TestRequest request = TestRequest.get(host(tables), path + query()).method(any(METHODS));
    for (String name : NAMES) {
      if (!once(3)) {
        request = request.header(name, any(VALUES));
      }
    }
    request = once(4) ? request.header("content-type", "application/grpc+proto") : request;
    return once(6) ? request.sni(any(HOSTS).replace("*", "w")) : request;
  }

  private String host(List<ListenerTable> tables) {
    List<VirtualHost> hosts = tables.get(0).virtualHosts();
    boolean known = !hosts.isEmpty() && !once(4);
    String host = known ? hosts.get(random.nextInt(hosts.size())).hostname().value() : any(HOSTS);
    if (host.startsWith("*")) {
      host =
          (once(4) ? "" : once(2) ? "q" : once(2) ? "q.r" : "y.".repeat(200) + "z")
              + host.substring(1);
    }
    host = once(4) ? host.toUpperCase(java.util.Locale.ROOT) : host;
    return once(3) ? host + ":8080" : once(30) ? host + "." : once(40) ? "\u012f" + host : host;
  }

  private String query() {
    if (once(2)) {
      return "";
    }
    StringBuilder query = new StringBuilder("?");
    for (String name : NAMES) {
      if (!once(3)) {
        String value = any(VALUES);
        query
            .append(name)
            .append('=')
            .append(
                once(3) ? value.replace("%", "%25").replace("&", "%26").replace(' ', '+') : value);
        query.append('&');
      }
    }
    return query + (once(4) ? "to=" + path() + "?" : "") + (once(8) ? "#" + path() : "");
  }
}
