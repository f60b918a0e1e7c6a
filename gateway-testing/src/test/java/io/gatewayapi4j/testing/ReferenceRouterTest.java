package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares the table with the reference on random pairs of routes and requests: 50,000 of them, or
 * as many as {@code -Dpairs} says, from the seed that {@code -Dseed} says.
 */
class ReferenceRouterTest {
  private static final int REQUESTS_PER_SNAPSHOT = 50;

  @Test
  void theTableDecidesAsTheReferenceDoes() {
    long pairs = Long.getLong("pairs", 50_000);
    long seed = Long.getLong("seed", 1);
    for (long done = 0; done < pairs; done += REQUESTS_PER_SNAPSHOT) {
      compare(seed + done);
    }
    System.out.println(pairs + " pairs of routes and requests, 0 differences");
  }

  private static void compare(long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = RandomSnapshots.next(random);
    Profile profile = Profile.named().get(random.nextInt(Profile.named().size()));
    Comparison comparison =
        new Comparison(
            RouteTable.compile(snapshot, profile, Normalisation.NONE),
            new ReferenceRouter(snapshot, profile));
    for (int i = 0; i < REQUESTS_PER_SNAPSHOT; i++) {
      String difference = comparison.firstDifference(random);
      assertThat(difference).as("seed %d, request %d, %s", seed, i, profile.name()).isNull();
    }
  }
}
