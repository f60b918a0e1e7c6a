package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the statuses of any resources. */
class StatusPropertiesTest {
  private static final String NOW = "2026-01-01T00:00:00Z";

  @Property
  void resolvingTwiceGivesTheSame(@ForAll long seed) {
    List<Resource> resources = RandomClusters.next(new Random(seed));
    assertThat(statuses(resources, resources)).isEqualTo(statuses(resources, resources));
    assertThat(resolve(resources).gateways()).isEqualTo(resolve(resources).gateways());
  }

  @Property
  void theOrderOfTheInputDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Resource> resources = RandomClusters.next(random);
    List<Resource> shuffled = new ArrayList<>(resources);
    Collections.shuffle(shuffled, random);
    assertThat(statuses(shuffled, resources)).isEqualTo(statuses(resources, resources));
    assertThat(resolve(shuffled).gateways()).isEqualTo(resolve(resources).gateways());
    assertThat(resolve(shuffled).services()).isEqualTo(resolve(resources).services());
  }

  @Property
  void whatHasNothingToDoWithAResourceDoesNotChangeItsStatus(@ForAll long seed) {
    List<Resource> resources = RandomClusters.next(new Random(seed));
    for (Resource unrelated : unrelated()) {
      List<Resource> more = new ArrayList<>(resources);
      more.add(unrelated);
      assertThat(statuses(more, resources)).isEqualTo(statuses(resources, resources));
    }
  }

  @Property
  void removingAGrantNeverTurnsARefusalIntoAnAcceptance(@ForAll long seed) {
    List<Resource> resources = RandomClusters.next(new Random(seed));
    Map<String, Choice<ConditionStatus>> before = Verdicts.of(statuses(resources, resources));
    for (Resource grant : resources) {
      if (grant instanceof ReferenceGrant) {
        List<Resource> fewer = new ArrayList<>(resources);
        fewer.remove(grant);
        Verdicts.of(statuses(fewer, fewer))
            .forEach(
                (place, status) -> {
                  if (status.is(ConditionStatus.TRUE)) {
                    assertThat(before.get(place)).as(place).isEqualTo(status);
                  }
                });
      }
    }
  }

  @Property
  void attachedRoutesAreThoseThatAreAcceptedAtTheListener(@ForAll long seed) {
    List<Resource> resources = RandomClusters.next(new Random(seed));
    List<Resource> resolved = statuses(resources, resources);
    assertThat(AttachedRoutes.told(resolved)).isEqualTo(AttachedRoutes.counted(resolved));
  }

  @Property
  void whatIsWrittenNeedsNoSecondWriting(@ForAll long seed) {
    List<Resource> written = statuses(RandomClusters.next(new Random(seed)));
    assertThat(resolve(written).statuses().changes(written, "2027-01-01T00:00:00Z")).isEmpty();
  }

  private static List<Resource> unrelated() {
    Listener listener =
        Listener.builder().name("l").port(80).protocol(Choice.of(ProtocolType.HTTP)).build();
    return List.of(
        new Service(ObjectMeta.named("far", "one"), ServiceSpec.builder().build()),
        new Gateway(
            ObjectMeta.named("far", "edge"),
            GatewaySpec.builder().gatewayClassName("ours").listeners(List.of(listener)).build(),
            null),
        new HTTPRoute(
            ObjectMeta.named("far", "route"),
            HTTPRouteSpec.builder().parentRefs(List.of(ParentReference.gateway("edge"))).build(),
            null));
  }

  private static Snapshot resolve(List<Resource> resources) {
    return Snapshot.resolve(Resources.of(resources));
  }

  private static List<Resource> statuses(List<Resource> resources) {
    return statuses(resources, resources);
  }

  /** The status of some, among all. */
  private static List<Resource> statuses(List<Resource> all, List<Resource> some) {
    Snapshot snapshot = resolve(all);
    return some.stream().map(resource -> snapshot.statuses().apply(resource, NOW)).toList();
  }
}
