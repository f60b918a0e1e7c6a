package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.NormalisationStep;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sends requests of arbitrary bytes, under every normalisation: no exception, and no other decision
 * than the reference's. A fixed number of them, or {@code -Dfuzz.seconds} of them from {@code
 * -Dseed} on.
 */
class RouteFuzzTest {
  private static final int REQUESTS_PER_SNAPSHOT = 50;
  private static final int SNAPSHOTS = 400;

  @Test
  void arbitraryBytesAreDecidedAsTheReferenceDecides() {
    long seconds = Long.getLong("fuzz.seconds", 0);
    long seed = Long.getLong("seed", 1);
    long end = System.nanoTime() + seconds * 1_000_000_000;
    long snapshots = 0;
    while (seconds == 0 ? snapshots < SNAPSHOTS : System.nanoTime() < end) {
      compare(seed + snapshots++);
    }
    System.out.println(snapshots * REQUESTS_PER_SNAPSHOT + " requests");
  }

  private static void compare(long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = RandomSnapshots.next(random);
    Profile profile = Profile.named().get(random.nextInt(Profile.named().size()));
    Normalisation normalisation = normalisation(random);
    Comparison comparison =
        new Comparison(
            RouteTable.compile(snapshot, profile, normalisation),
            new ReferenceRouter(snapshot, profile));
    for (int i = 0; i < REQUESTS_PER_SNAPSHOT; i++) {
      SentRequest request = ArbitraryRequests.next(random);
      String difference = comparison.firstDifference(random, request);
      assertThat(difference).as("seed %d, request %d, %s", seed, i, normalisation).isNull();
    }
  }

  private static Normalisation normalisation(Random random) {
    return Normalisation.of(
        Arrays.stream(NormalisationStep.values())
            .filter(step -> random.nextInt(3) == 0)
            .toArray(NormalisationStep[]::new));
  }
}
