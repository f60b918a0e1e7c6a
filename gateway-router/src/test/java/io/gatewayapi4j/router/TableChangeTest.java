package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A table after changes is the table that would be compiled of what they led to. */
class TableChangeTest {
  @Property(tries = 400)
  void aChangedTableIsThatOfTheChangedSnapshot(@ForAll long seed) {
    RandomChanges random = new RandomChanges(seed);
    Profile profile = random.profile();
    Snapshot before = random.snapshot();
    RouteTable changed = RouteTable.compile(before, profile, Normalisation.NONE);
    for (int i = 0; i < 12; i++) {
      Snapshot after = random.change(before);
      changed = changed.with(after);
      agrees(changed, RouteTable.compile(after, profile, Normalisation.NONE), random);
      before = after;
    }
  }

  @Property(tries = 10)
  void aLargeTableIsChangedShardByShard(@ForAll long seed) {
    RandomChanges random = new RandomChanges(seed);
    Snapshot before = random.large(KeyIndexBuilder.ONE_SHARD * 2);
    RouteTable changed = RouteTable.compile(before);
    for (int i = 0; i < 20; i++) {
      Snapshot after = random.oneRouteMoved(before, "/moved" + i + "/there");
      changed = changed.with(after);
      before = after;
    }
    RouteTable compiled = RouteTable.compile(before);
    agrees(changed, compiled, random);
    EntrypointKey key = compiled.entrypoints().iterator().next();
    for (RouteEntry entry : entries(compiled)) {
      TestRequest request = TestRequest.get("a.example", entry.path().value() + "/deeper");
      RouteDecision decision = changed.entrypoint(key).route(request);
      sameDecision(decision, compiled.entrypoint(key).route(request), request);
      assertThat(decision.match()).isSameAs(entry.decision().match());
    }
  }

  private static void agrees(RouteTable changed, RouteTable compiled, RandomChanges random) {
    assertThat(changed.describe()).isEqualTo(compiled.describe());
    assertThat(changed.entrypoints()).isEqualTo(compiled.entrypoints());
    for (EntrypointKey key : compiled.entrypoints()) {
      Entrypoint one = changed.entrypoint(key);
      Entrypoint other = compiled.entrypoint(key);
      one.check();
      for (int i = 0; i < 20; i++) {
        TestRequest request = random.request();
        sameDecision(one.route(request), other.route(request), request);
        assertThat(one.explain(request).toText()).isEqualTo(other.explain(request).toText());
      }
      sameDecision(one.connect("a.example"), other.connect("a.example"), "a.example");
    }
  }

  private static void sameDecision(RouteDecision one, RouteDecision other, Object request) {
    assertThat(one.toString()).as("%s", request).isEqualTo(other.toString());
    assertThat(one.resolvedRoute()).as("%s", request).isSameAs(other.resolvedRoute());
    assertThat(one.match()).isSameAs(other.match());
    assertThat(one.listener()).isEqualTo(other.listener());
  }

  @Example
  void whatAChangeDoesNotTouchIsShared() {
    RandomChanges random = new RandomChanges(1);
    Snapshot before = random.large(2_000);
    RouteTable table = RouteTable.compile(before);
    Snapshot after = random.oneRouteChanged(before);
    RouteTable changed = table.with(after);

    List<RouteEntry> entries = entries(table);
    List<RouteEntry> others = entries(changed);
    int shared = 0;
    for (int i = 0; i < entries.size(); i++) {
      shared += entries.get(i) == others.get(i) ? 1 : 0;
    }
    assertThat(others).hasSameSizeAs(entries);
    assertThat(shared).isEqualTo(entries.size() - 1);
  }

  @Example
  void theSameSnapshotGivesTheSameTable() {
    Snapshot snapshot = new RandomChanges(1).large(10);
    RouteTable table = RouteTable.compile(snapshot);
    List<ResolvedGateway> gateways = snapshot.gateways();

    assertThat(table.with(new Snapshot(gateways, List.of()))).isSameAs(table);
  }

  private static List<RouteEntry> entries(RouteTable table) {
    EntrypointKey key = table.entrypoints().iterator().next();
    return table.entrypoint(key).listeners().get(0).virtualHosts().get(0).entries();
  }
}
