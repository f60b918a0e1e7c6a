package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Tables of which most paths are told by their starts, and requests that are not. */
class KeyStartsTest {
  private static final String[] WORDS = {
    "/a", "/users", "/orders", "/inventory", "/1234567", "/12345678", "/x-y.z", "//", "/users/"
  };
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-._~%";
  private static final String[] REST = {
    "", "/", "//", "/x", "x", "?", "?a=/b", "#", "/#", "/?", "\u00e9", "\u0161", "/\u012f/a", "!"
  };
  private static final ResolvedRoute ROUTE =
      new ResolvedRoute(new ResourceKey(Kind.HTTP_ROUTE, "a", "r"), 0, List.of());
  private static final RouteDecision NONE = new RouteDecision(Outcome.RESPOND, 404, null);
  private static final Precedence PRECEDENCE = new Precedence(Profile.SPECIFICATION);

  @Property(tries = 300)
  void requestsAreDecidedAsByTheOrderedForm(@ForAll long seed) {
    agreesThroughChanges(new Random(seed), KeyHash.of((int) seed & 3));
  }

  @Property(tries = 30)
  void evenWhereAllKeysCollide(@ForAll long seed) {
    agreesThroughChanges(new Random(seed), KeyHash.constant());
  }

  private static void agreesThroughChanges(Random random, KeyHash hash) {
    Routing routing = new Routing(host(entries(random)), hash);
    routing.agrees(random);
    for (int i = 0; i < 4; i++) {
      routing = routing.with(changed(routing.host.entries(), random));
      routing.agrees(random);
    }
  }

  @Example
  void aKeyIsFoundByItsStartWhereItIsAlone() {
    PathTable table = table(tenants(KeyStarts.FEWEST_KEYS));
    assertThat(table.index().start()).isEqualTo(16);
    assertThat(find(table, "/tenants/1000005/orders/7")).isEqualTo("/tenants/1000005/orders");
    assertThat(find(table, "/tenants/1000005/orders")).isEqualTo("/tenants/1000005/orders");
    assertThat(find(table, "/tenants/1000005/order")).isNull();
    assertThat(find(table, "/tenants/1000005/orderx")).isNull();
    assertThat(find(table, "/tenants/9999999/orders")).isNull();
  }

  @Example
  void soAreNearlyAllInALargeTable() {
    List<String> paths = tenants(KeyIndexBuilder.ONE_SHARD * 4);
    PathTable table = table(paths);
    assertThat(table.index().shards()).isGreaterThan(4);
    int found = 0;
    for (String path : paths) {
      String prefix = find(table, path + "/7");
      assertThat(prefix).isIn(path, null);
      found += prefix == null ? 0 : 1;
    }
    assertThat(found).isGreaterThan(paths.size() * 99 / 100);
  }

  @Example
  void aPathThatIsFoundByItsStartIsNotRead() {
    assertThat(isRead(KeyStarts.FEWEST_KEYS, "/tenants/1000005/orders/7")).isFalse();
    assertThat(isRead(KeyStarts.FEWEST_KEYS, "/tenants/9999999/orders/7")).isTrue();
    int large = KeyIndexBuilder.ONE_SHARD * 4;
    assertThat(isRead(large, "/tenants/1000005/orders/7")).isFalse();
    assertThat(isRead(large, "/tenants/1000005/orders/7/" + "x".repeat(100))).isFalse();
    assertThat(isRead(large, "/tenants/9999999/orders/7")).isTrue();
  }

  private static boolean isRead(int size, String path) {
    List<RouteEntry> entries = new ArrayList<>();
    for (String prefix : tenants(size)) {
      entries.add(entry(new PathMatch.Prefix(prefix), entries.size()));
    }
    Routing routing = new Routing(host(entries), KeyHash.of(0));
    long neverFound = -1;
    RequestBytes.ofThread().ends[0] = neverFound;
    routing.route(TestRequest.get("a.example", path));
    return RequestBytes.ofThread().ends[0] != neverFound;
  }

  @Example
  void noneIsFoundThatIsNotAlone() {
    List<String> paths = tenants(KeyStarts.FEWEST_KEYS);
    paths.add("/tenants/1000005/orders/lines");
    paths.add("/tenants/1000006");
    PathTable table = table(paths);
    assertThat(find(table, "/tenants/1000005/orders")).isNull();
    assertThat(find(table, "/tenants/1000005/orders/lines")).isNull();
    assertThat(find(table, "/tenants/1000006/orders")).isNull();
    assertThat(find(table, "/tenants/1000007/orders")).isNotNull();
  }

  @Example
  void noStartsAreKeptWhereTheyTellFewKeysApart() {
    String common = "/a-start-that-all-of-these-paths-have-in-common/";
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      paths.add(common + i);
    }
    assertThat(table(paths).index().start()).isZero();
    assertThat(table(tenants(2)).index().start()).isZero();
  }

  @Example
  void aStartThatVeryManyKeysHaveLeavesNoShardTooLarge() {
    String common = "/a-start-that-half-of-these-paths-have-in-common/";
    int size = KeyIndexBuilder.ONE_SHARD * 32;
    List<String> paths = tenants(size);
    for (int i = 0; i < size * 2 / 3; i++) {
      paths.add(common + i);
    }
    PathTable table = table(paths);
    assertThat(table.index().start()).isZero();
    assertThat(table.index().shards()).isGreaterThan(32);
  }

  @Example
  void startsThatCrowdAreLeftOut() {
    List<String> paths = new ArrayList<>();
    for (int i = 0; paths.size() < 100; i++) {
      String path = "/tenants/" + (1_000_000 + i) + "/orders";
      long mixed = KeyHash.mix(KeyHash.of(0).sum(KeyHash.bytes(path), 0, 16));
      if ((KeyIndex.home(mixed) & 0xff) == 0) {
        paths.add(path);
      }
    }
    PathTable table = table(paths);
    assertThat(table.index().slots()).isEqualTo(0x100);
    assertThat(paths).filteredOn(path -> find(table, path) != null).hasSize(16);
  }

  /** So many paths that differ in the second of their words. */
  private static List<String> tenants(int count) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paths.add("/tenants/" + (1_000_000 + i) + "/orders");
    }
    return paths;
  }

  /** The prefix that is found for a path by its start; null where it is not. */
  private static @Nullable String find(PathTable table, String path) {
    RequestBytes bytes = RequestBytes.ofThread();
    TestRequest request = TestRequest.get("a.example", path);
    bytes.take(request);
    bytes.takePath(request);
    RouteDecision decision = table.byStart(bytes, KeyHash.of(0));
    return decision == null ? null : TableCompiler.entry(decision).path().value();
  }

  private static PathTable table(List<String> paths) {
    List<RouteEntry> entries = new ArrayList<>();
    for (String path : paths) {
      entries.add(entry(new PathMatch.Prefix(path), entries.size()));
    }
    HostEntries host = HostEntries.of(entries, PRECEDENCE, KeyHash.of(0));
    PathTable table = new PathTableBuilder(host(entries), host).build();
    assertThat(table).isNotNull();
    table.check();
    return table;
  }

  /** A virtual host in both forms. */
  private static final class Routing {
    private final VirtualHost host;
    private final CompiledMatcher compiled;
    private final List<ListenerTable> listeners;

    private Routing(VirtualHost host, KeyHash hash) {
      this.host = host;
      listeners = listeners(host);
      compiled =
          CompiledMatcher.of(
              listeners,
              new ConnectionMatcher(listeners, Profile.SPECIFICATION),
              Profile.SPECIFICATION,
              hash,
              any -> HostEntries.of(any.entries(), PRECEDENCE, hash));
      assertThat(compiled).isNotNull();
    }

    private Routing(Routing before, VirtualHost host) {
      this.host = host;
      listeners = listeners(host);
      List<RouteEntry> gone = new ArrayList<>(before.host.entries());
      gone.removeAll(host.entries());
      List<RouteEntry> come = new ArrayList<>(host.entries());
      come.removeAll(before.host.entries());
      compiled =
          before.compiled.with(
              listeners,
              new ConnectionMatcher(listeners, Profile.SPECIFICATION),
              List.of(new HostChange(0, before.host, host, gone, come)),
              Profile.SPECIFICATION);
    }

    private static List<ListenerTable> listeners(VirtualHost host) {
      var listener = Routes.listener("l", ProtocolType.HTTP, 80, "");
      return List.of(new ListenerTable(listener, List.of(host), NONE));
    }

    Routing with(List<RouteEntry> entries) {
      return new Routing(this, host(entries));
    }

    void agrees(Random random) {
      compiled.check();
      LinearMatcher linear =
          new LinearMatcher(
              listeners,
              new ConnectionMatcher(listeners, Profile.SPECIFICATION),
              Profile.SPECIFICATION);
      for (int i = 0; i < 40; i++) {
        TestRequest request = TestRequest.get("a.example", request(host.entries(), random));
        assertThat(route(request)).as(request.path()).isSameAs(linear.route(request));
        ByteRequest bytes = new ByteRequest(request, UTF_8);
        assertThat(route(bytes)).as(request.path()).isSameAs(linear.route(bytes.asString()));
      }
    }

    private RouteDecision route(RequestView request) {
      RequestBytes bytes = RequestBytes.ofThread();
      bytes.take(request);
      return compiled.route(request, bytes);
    }
  }

  /** The path of an entry or a part of it, and something behind it. */
  private static String request(List<RouteEntry> entries, Random random) {
    String path = entries.get(random.nextInt(entries.size())).path().value();
    if (random.nextInt(4) == 0) {
      path = path.substring(0, 1 + random.nextInt(path.length()));
    }
    String rest = random.nextInt(3) == 0 ? path(random) : "";
    return path + REST[random.nextInt(REST.length)] + rest;
  }

  private static VirtualHost host(List<RouteEntry> entries) {
    return new VirtualHost(Hostname.ANY, entries);
  }

  private static List<RouteEntry> entries(Random random) {
    List<RouteEntry> entries = new ArrayList<>();
    for (int i = KeyStarts.FEWEST_KEYS + random.nextInt(200); i > 0; i--) {
      entries.add(entry(random, i));
    }
    entries.sort(PRECEDENCE);
    return entries;
  }

  /** With some more, and without some others. */
  private static List<RouteEntry> changed(List<RouteEntry> before, Random random) {
    List<RouteEntry> entries = new ArrayList<>(before);
    Collections.shuffle(entries, random);
    List<RouteEntry> changed = new ArrayList<>(entries.subList(random.nextInt(3), entries.size()));
    for (int i = random.nextInt(3); i > 0; i--) {
      changed.add(entry(random, 1_000 + random.nextInt(30_000)));
    }
    changed.sort(PRECEDENCE);
    return changed;
  }

  private static RouteEntry entry(Random random, int number) {
    String path = path(random);
    boolean exact = random.nextInt(3) == 0;
    return entry(exact ? new PathMatch.Exact(path) : prefix(path), number);
  }

  private static PathMatch prefix(String path) {
    String without = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return new PathMatch.Prefix(without.isEmpty() ? "/" : without);
  }

  private static RouteEntry entry(PathMatch path, int number) {
    RequestMatch match = new RequestMatch.Http(number, path, null, List.of(), List.of());
    return TableCompiler.entry(
        new RouteDecision(Outcome.RESPOND, number, null, ROUTE, match, null, null));
  }

  /** Of common words and of letters by chance: alone with their starts, most of them. */
  private static String path(Random random) {
    StringBuilder path = new StringBuilder();
    for (int elements = 1 + random.nextInt(5); elements > 0; elements--) {
      if (random.nextInt(3) == 0) {
        path.append(WORDS[random.nextInt(WORDS.length)]);
      } else {
        path.append('/');
        for (int letters = 1 + random.nextInt(12); letters > 0; letters--) {
          path.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
      }
    }
    return path.toString();
  }
}
