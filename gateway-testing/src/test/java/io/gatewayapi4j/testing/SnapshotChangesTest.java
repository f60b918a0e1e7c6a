package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A snapshot after any changes, beside one that is resolved from scratch. */
class SnapshotChangesTest {
  private static final String NOW = "2026-01-01T00:00:00Z";
  private static final int CHANGES = 6;
  private static final int TRIES = 200;

  private final Map<ResourceKey, Resource> current = new LinkedHashMap<>();
  private Snapshot snapshot = new Snapshot(List.of(), List.of());

  @Property(tries = TRIES)
  void aChangedSnapshotEqualsOneFromScratch(@ForAll long seed) {
    Random random = new Random(seed);
    start(random);
    for (int i = 0; i < CHANGES; i++) {
      Snapshot before = snapshot;
      Snapshot expected = Snapshot.resolve(Resources.of(current.values()));
      change(random);
      assertSame(snapshot, Snapshot.resolve(Resources.of(current.values())));
      assertThat(before.gateways()).isEqualTo(expected.gateways());
    }
  }

  @Property(tries = TRIES)
  void whatAChangeLeavesAsItIsStaysTheSameObject(@ForAll long seed) {
    Random random = new Random(seed);
    start(random);
    for (int i = 0; i < CHANGES; i++) {
      Map<String, Object> before = parts(snapshot);
      change(random);
      parts(snapshot)
          .forEach(
              (place, part) -> {
                if (part.equals(before.get(place))) {
                  assertThat(part).as(place).isSameAs(before.get(place));
                }
              });
    }
  }

  @Property(tries = TRIES)
  void whatMustBeWrittenSinceTheLastWritingIsAllThatMustBeWritten(@ForAll long seed) {
    Random random = new Random(seed);
    start(random);
    write(snapshot.statuses().changes(current.values(), NOW));
    for (int i = 0; i < CHANGES; i++) {
      Snapshot written = snapshot;
      change(random);
      change(random);
      List<Resource> wanted = snapshot.statuses().changes(current.values(), NOW);
      List<Resource> told = snapshot.statuses().changesSince(written.statuses(), NOW);
      assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
      write(told);
      assertThat(snapshot.statuses().changesSince(written.statuses(), NOW)).isEmpty();
    }
  }

  private void start(Random random) {
    RandomClusters.next(random).forEach(resource -> current.put(resource.key(), resource));
    snapshot = Snapshot.resolve(Resources.of(current.values()));
  }

  private void change(Random random) {
    List<Resource> applied = random.nextInt(4) == 0 ? List.of() : RandomClusters.some(random);
    List<ResourceKey> deleted = new ArrayList<>();
    for (ResourceKey key : current.keySet()) {
      if (random.nextInt(20) == 0) {
        deleted.add(key);
      }
    }
    deleted.forEach(current::remove);
    applied.forEach(resource -> current.put(resource.key(), resource));
    snapshot = snapshot.with(applied, deleted);
  }

  private void write(Collection<Resource> statuses) {
    statuses.forEach(resource -> current.put(resource.key(), resource));
    snapshot = snapshot.with(statuses, List.of());
  }

  private void assertSame(Snapshot changed, Snapshot scratch) {
    assertThat(changed.gateways()).isEqualTo(scratch.gateways());
    assertThat(changed.services()).isEqualTo(scratch.services());
    assertThat(changed.access()).isEqualTo(scratch.access());
    for (Resource resource : current.values()) {
      assertThat(changed.statuses().apply(resource, NOW))
          .isEqualTo(scratch.statuses().apply(resource, NOW));
    }
  }

  /** All that a router may compare by identity, by where it is. */
  private static Map<String, Object> parts(Snapshot snapshot) {
    Map<String, Object> parts = new LinkedHashMap<>();
    for (ResolvedGateway gateway : snapshot.gateways()) {
      parts.put(gateway.key().toString(), gateway);
      for (ResolvedListener listener : gateway.listeners()) {
        String place = gateway.key() + " " + listener.owner() + " " + listener.name();
        parts.put(place, listener);
        for (Attachment attachment : listener.attachments()) {
          parts.put(place + " " + attachment.route().key(), attachment);
          parts.put(place + " content of " + attachment.route().key(), attachment.route());
        }
      }
    }
    for (ResolvedMeshService service : snapshot.services()) {
      parts.put(service.key().toString(), service);
      for (ResolvedMeshService.Port port : service.ports()) {
        String place = service.key() + " " + port.number();
        parts.put(place, port);
        port.routes().forEach(route -> parts.put(place + " " + route.key(), route));
      }
    }
    return parts;
  }
}
