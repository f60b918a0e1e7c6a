package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.Explanation;
import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RouteTableProperties {
  @Provide
  Arbitrary<Snapshot> snapshots() {
    return RoutingArbitraries.snapshots();
  }

  @Provide
  Arbitrary<Snapshot> smallSnapshots() {
    return RoutingArbitraries.smallSnapshots();
  }

  @Provide
  Arbitrary<SentRequest> requests() {
    return RoutingArbitraries.requests();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return RoutingArbitraries.profiles();
  }

  @Property(tries = 10_000)
  void decidesAsALiteralReadingOfTheSpecification(
      @ForAll("smallSnapshots") Snapshot snapshot,
      @ForAll("profiles") Profile profile,
      @ForAll("requests") SentRequest request,
      @ForAll long seed) {
    RouteTable table = RouteTable.compile(snapshot, profile, Normalisation.NONE);
    Comparison comparison = new Comparison(table, new ReferenceRouter(snapshot, profile));

    assertThat(comparison.firstDifference(new Random(seed), request)).isNull();
  }

  @Property(tries = 200)
  void describesTheSameRoutesInTheSameWords(@ForAll("snapshots") Snapshot snapshot) {
    String text = RouteTable.compile(snapshot).describe();

    assertThat(RouteTable.compile(snapshot).describe()).isEqualTo(text);
    for (EntrypointKey key : RouteTable.compile(snapshot).entrypoints()) {
      assertThat(text).contains(key.toString());
    }
  }

  @Property(tries = 2_000)
  void explainsWhatItDecides(
      @ForAll("smallSnapshots") Snapshot snapshot,
      @ForAll("profiles") Profile profile,
      @ForAll("requests") SentRequest request) {
    RouteTable table = RouteTable.compile(snapshot, profile, Normalisation.NONE);
    for (EntrypointKey key : table.entrypoints()) {
      Explanation explanation = table.entrypoint(key).explain(request);

      assertThat(explanation.decision()).isSameAs(table.entrypoint(key).route(request));
      assertThat(chosen(explanation)).isEqualTo(explanation.decision().route() != null);
    }
  }

  /** Whether a candidate is shown as the one that decided. */
  private static boolean chosen(Explanation explanation) {
    return explanation.toText().contains("): chosen\n");
  }
}
