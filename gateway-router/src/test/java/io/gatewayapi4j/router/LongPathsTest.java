package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Paths that are longer than a block, and requests that leave them anywhere. */
class LongPathsTest {
  private static final KeyHash HASH = KeyHash.of(0);
  private static final String[] SEGMENTS = {"/a", "/bb", "/users", "/12345678", "/", "/x.y-z"};
  private static final String[] REST = {
    "",
    "/",
    "//",
    "/x",
    "x",
    "?",
    "?a=/b",
    "#",
    "/#",
    "/?",
    "#/a/b",
    "\u00e9",
    "/\u00e9/a",
    "\u0161",
    "/\u012f/a",
    "!",
    "/!"
  };
  private static final int[] LENGTHS = {7, 8, 9, 63, 64, 65, 66, 127, 128, 129, 130, 192, 193};

  @Property(tries = 2000)
  void requestsForThemAreDecidedAsByTheOrderedForm(@ForAll long seed) {
    agrees(new Random(seed), KeyHash.of((int) seed & 3));
  }

  @Property(tries = 500)
  void evenWhereAllKeysCollide(@ForAll long seed) {
    agrees(new Random(seed), KeyHash.constant());
  }

  @Example
  void soAreThoseThatLeaveATrunkAnywhere() {
    String trunk = "/users/12345678/a".repeat(16) + "/bb";
    List<RouteEntry> entries = new ArrayList<>();
    for (int end = 1; end <= trunk.length(); end++) {
      boolean isEnd = end == trunk.length() || trunk.charAt(end) == '/';
      if (isEnd && end % 5 > 0) {
        String path = trunk.substring(0, end);
        entries.add(entry(new PathMatch.Prefix(path), entries.size()));
        entries.add(entry(new PathMatch.Exact(path), entries.size()));
      }
    }
    entries.sort(new Precedence(Profile.SPECIFICATION));
    List<String> paths = new ArrayList<>();
    for (int end = 1; end <= trunk.length(); end++) {
      for (String rest : REST) {
        paths.add(trunk.substring(0, end) + rest);
      }
    }
    agrees(List.of(new VirtualHost(Hostname.of("a.example"), entries)), KeyHash.of(0), paths);
  }

  private static void agrees(Random random, KeyHash hash) {
    String[] starts = starts(random);
    List<VirtualHost> hosts =
        List.of(
            new VirtualHost(Hostname.of("a.example"), entries(random, starts)),
            new VirtualHost(Hostname.of("*.example"), entries(random, starts)),
            new VirtualHost(Hostname.ANY, entries(random, starts)));
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String path = part(random, starts) + REST[random.nextInt(REST.length)];
      paths.add(path + (random.nextInt(4) == 0 ? part(random, starts) : ""));
    }
    agrees(hosts, hash, paths);
  }

  private static void agrees(List<VirtualHost> hosts, KeyHash hash, List<String> paths) {
    var listener = Routes.listener("l", ProtocolType.HTTP, 80, "");
    var none = new RouteDecision(Outcome.RESPOND, 404, null);
    List<ListenerTable> listeners = List.of(new ListenerTable(listener, hosts, none));
    Profile profile = Profile.SPECIFICATION.hostFallThrough(true);
    ConnectionMatcher connections = new ConnectionMatcher(listeners, profile);
    LinearMatcher linear = new LinearMatcher(listeners, connections, profile);
    CompiledMatcher compiled =
        CompiledMatcher.of(
            listeners,
            connections,
            profile,
            hash,
            host -> HostEntries.of(host.entries(), new Precedence(profile), hash));
    assertThat(compiled).isNotNull();
    compiled.check();
    for (String path : paths) {
      TestRequest request = TestRequest.get("a.example", path);
      assertThat(route(compiled, request)).as(path).isSameAs(linear.route(request));
      ByteRequest bytes = new ByteRequest(request, UTF_8);
      assertThat(route(compiled, bytes)).as(path).isSameAs(linear.route(bytes.asString()));
    }
  }

  private static RouteDecision route(CompiledMatcher matcher, RequestView request) {
    RequestBytes bytes = RequestBytes.ofThread();
    bytes.take(request);
    return matcher.route(request, bytes);
  }

  /** Long paths; some go the same way for a while. */
  private static String[] starts(Random random) {
    String[] starts = new String[1 + random.nextInt(4)];
    for (int i = 0; i < starts.length; i++) {
      StringBuilder path =
          new StringBuilder(i == 0 || random.nextInt(3) == 0 ? "" : part(random, starts[i - 1]));
      int length = random.nextInt(3) == 0 ? 64 : 300;
      while (path.length() < length) {
        path.append(SEGMENTS[random.nextInt(SEGMENTS.length)]);
      }
      starts[i] = path.toString();
    }
    return starts;
  }

  private static String part(Random random, String... paths) {
    String path = paths[random.nextInt(paths.length)];
    int length =
        switch (random.nextInt(4)) {
          case 0 -> LENGTHS[random.nextInt(LENGTHS.length)];
          case 1 -> random.nextInt(path.length());
          case 2 -> path.length();
          default -> path.indexOf('/', random.nextInt(path.length()));
        };
    return length < 0 ? path : path.substring(0, Math.min(length, path.length()));
  }

  private static List<RouteEntry> entries(Random random, String[] starts) {
    List<RouteEntry> entries = new ArrayList<>();
    int odd = random.nextInt(3);
    for (int i = random.nextInt(40); i > 0; i--) {
      String path = part(random, starts);
      path += random.nextInt(20) < odd ? REST[random.nextInt(REST.length)] : "";
      boolean exact = random.nextInt(3) == 0;
      entries.add(entry(exact ? new PathMatch.Exact(path) : new PathMatch.Prefix(path), i));
    }
    entries.sort(new Precedence(Profile.SPECIFICATION));
    return entries;
  }

  private static RouteEntry entry(PathMatch path, int number) {
    var decision = new RouteDecision(Outcome.RESPOND, number, null);
    return new RouteEntry(false, path, null, List.of(), List.of(), decision);
  }

  @Example
  void aPathOnTheWayOfATrunkIsKnown() {
    LongPaths paths = of("/a".repeat(100));
    assertThat(paths.plus("/a".repeat(50), HASH)).isSameAs(paths);
    assertThat(paths.plus("/a", HASH)).isSameAs(paths);
    assertThat(trunk(paths, "/a".repeat(200))).isNotNull().isNotSameAs(Trunk.UNKNOWN);
  }

  @Example
  void aTrunkGrows() {
    LongPaths paths = of("/a".repeat(100));
    LongPaths more = paths.plus("/a".repeat(120), HASH);
    assertThat(trunk(more, "/a".repeat(32))).isNotSameAs(Trunk.UNKNOWN);
    assertThat(covers(more, "/a".repeat(110))).isTrue();
    assertThat(covers(paths, "/a".repeat(110))).isFalse();
  }

  @Example
  void noTrunkIsKnownWherePathsPart() {
    LongPaths paths = of("/a".repeat(100));
    LongPaths parted = paths.plus("/a".repeat(40) + "/b", HASH);
    LongPaths inAnElement = paths.plus("/a".repeat(40) + "/", HASH);
    assertThat(trunk(parted, "/a".repeat(32))).isSameAs(Trunk.UNKNOWN);
    assertThat(trunk(inAnElement, "/a".repeat(32))).isSameAs(Trunk.UNKNOWN);
    assertThat(trunk(of("/a".repeat(100), "/a".repeat(40) + "/b"), "/a".repeat(32)))
        .isSameAs(Trunk.UNKNOWN);
  }

  @Example
  void otherPathsStartOtherwise() {
    LongPaths paths = of("/a".repeat(100), "/shopping/cart");
    assertThat(trunk(paths, "/b".repeat(100))).isNull();
    assertThat(startsSo(paths, "/shopping-2/x")).isTrue();
    assertThat(startsSo(paths, "/wp-admin/x")).isFalse();
    assertThat(startsSo(paths.plus("/wp-admin", HASH), "/wp-admin/x")).isTrue();
    assertThat(trunk(paths.plus("/b".repeat(32), HASH), "/b".repeat(100))).isNotNull();
  }

  @Example
  void nothingIsKnownOfVeryManyNorOfNoneThatIsVeryLong() {
    LongPaths paths = of("/a".repeat(100));
    for (int i = 0; i < 300; i++) {
      paths = paths.plus("/" + i + "/b".repeat(100), HASH);
    }
    assertThat(paths).isSameAs(LongPaths.ANY);
    assertThat(of("/a".repeat(64))).isSameAs(LongPaths.ANY);
    assertThat(of("/a".repeat(31))).isSameAs(LongPaths.NONE);
    assertThat(LongPaths.NONE.plus("/a".repeat(100), HASH)).isSameAs(LongPaths.ANY);
  }

  private static LongPaths of(String... paths) {
    KeyPool keys = new KeyPool(HASH, '/', paths.length);
    int longest = 0;
    for (String path : paths) {
      keys.add(path, true);
      longest = Math.max(longest, path.length());
    }
    int[] numbers = IntStream.range(0, paths.length).toArray();
    return LongPaths.of(keys, numbers, paths.length, longest, HASH);
  }

  private static Trunk trunk(LongPaths paths, String path) {
    return paths.find(HASH.sum(KeyHash.bytes(path), 0, LongPaths.LONG));
  }

  private static boolean startsSo(LongPaths paths, String path) {
    return paths.startsWith(HASH.sum(KeyHash.bytes(path), 0, Long.BYTES));
  }

  private static boolean covers(LongPaths paths, String path) {
    return paths.cover(KeyHash.bytes(path), 0, path.length(), HASH);
  }
}
