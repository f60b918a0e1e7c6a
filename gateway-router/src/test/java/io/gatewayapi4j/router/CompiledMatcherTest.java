package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CompiledMatcherTest {
  @Property(tries = 3000)
  void agreesWithTheWalkOfTheOrderedForm(@ForAll long seed) {
    agrees(seed, KeyHash.of((int) seed & 3), 40);
  }

  @Property(tries = 500)
  void agreesWhereAllKeysCollide(@ForAll long seed) {
    agrees(seed, KeyHash.constant(), 20);
  }

  private static void agrees(long seed, KeyHash hash, int requests) {
    RandomTables random = new RandomTables(seed);
    List<ListenerTable> listeners = random.listeners();
    Profile profile = random.profile();
    ConnectionMatcher connections = new ConnectionMatcher(listeners, profile);
    LinearMatcher linear = new LinearMatcher(listeners, connections, profile);
    CompiledMatcher compiled =
        CompiledMatcher.of(
            listeners,
            connections,
            profile,
            hash,
            host -> shuffled(host, profile, hash, new Random(seed)));
    assertThat(compiled).isNotNull();
    compiled.check();
    for (int i = 0; i < requests; i++) {
      TestRequest request = random.request(listeners);
      assertThat(route(compiled, request))
          .as("%s among %s", request, listeners)
          .isSameAs(linear.route(request));
      for (Charset charset : List.of(ISO_8859_1, UTF_8)) {
        ByteRequest bytes = new ByteRequest(request, charset);
        assertThat(route(compiled, bytes))
            .as("%s among %s", bytes, listeners)
            .isSameAs(linear.route(bytes.asString()))
            .isSameAs(route(compiled, bytes.asString()));
      }
    }
  }

  private static RouteDecision route(CompiledMatcher matcher, RequestView request) {
    RequestBytes bytes = RequestBytes.ofThread();
    bytes.take(request);
    return matcher.route(request, bytes);
  }

  /** Entries may be made in any order. */
  private static HostEntries shuffled(
      VirtualHost host, Profile profile, KeyHash hash, Random random) {
    List<RouteEntry> entries = new ArrayList<>(host.entries());
    Collections.shuffle(entries, random);
    return HostEntries.of(entries, new Precedence(profile), hash);
  }

  @Example
  void aLargeTableIsCutIntoShards() {
    List<RouteEntry> entries = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      entries.add(entry("/tenants/" + i + "/orders", i));
    }
    PathTable table = table(entries);
    assertThat(table.index().shards()).isGreaterThan(50);
    RequestBytes bytes = RequestBytes.ofThread();
    for (int i = 0; i < 20_000; i++) {
      TestRequest request = TestRequest.get("", "/tenants/" + i + "/orders/7");
      bytes.take(request);
      bytes.takePath(request);
      bytes.readPath(request, table.longest() + 1, KeyHash.of(0));
      RouteDecision decision = table.find(bytes, request);
      assertThat(decision).isSameAs(entries.get(i).decision());
    }
  }

  @Example
  void manyEntriesOfOneLongPathTakeTheRoomOfOne() {
    String path = "/" + "long".repeat(250);
    List<RouteEntry> entries = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      entries.add(entry(path, i));
    }
    PathTable table = table(entries);
    int size = 0;
    for (byte[] shard : table.index().tables()) {
      size += shard.length;
    }
    assertThat(size).isLessThan(10_000);
  }

  private static RouteEntry entry(String prefix, int status) {
    return new RouteEntry(
        false,
        new PathMatch.Prefix(prefix),
        null,
        List.of(),
        List.of(),
        new RouteDecision(Outcome.RESPOND, status, null));
  }

  private static PathTable table(List<RouteEntry> entries) {
    Precedence precedence = new Precedence(Profile.SPECIFICATION);
    VirtualHost host = new VirtualHost(Hostname.ANY, entries);
    PathTable table =
        new PathTableBuilder(host, HostEntries.of(entries, precedence, KeyHash.of(0))).build();
    assertThat(table).isNotNull();
    table.check();
    return table;
  }
}
