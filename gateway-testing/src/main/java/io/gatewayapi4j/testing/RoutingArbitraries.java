package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.snapshot.Snapshot;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Routes and requests for properties of jqwik. */
public final class RoutingArbitraries {
  private RoutingArbitraries() {}

  /** Gateways with listeners of every protocol, Services of a mesh, routes of every kind. */
  public static Arbitrary<Snapshot> snapshots() {
    return Arbitraries.randomValue(RandomSnapshots::next);
  }

  /** One port of one Gateway, with HTTP and gRPC routes. */
  public static Arbitrary<Snapshot> smallSnapshots() {
    return Arbitraries.randomValue(RandomSnapshots::small);
  }

  /** Requests made of the words that the routes are made of. */
  public static Arbitrary<SentRequest> requests() {
    return Arbitraries.randomValue(RandomRequests::next);
  }

  /** Requests of arbitrary bytes. */
  public static Arbitrary<SentRequest> arbitraryRequests() {
    return Arbitraries.randomValue(ArbitraryRequests::next);
  }

  /** The named profiles. */
  public static Arbitrary<Profile> profiles() {
    return Arbitraries.of(Profile.named());
  }
}
