package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.EntryReach;
import io.gatewayapi4j.analysis.Reach;
import io.gatewayapi4j.analysis.Reachability;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.Explanation;
import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteEntry;
import io.gatewayapi4j.router.RouteTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the analysis says of random tables, held against what the tables do: a witness reaches its
 * entry, and what is called unreachable is reached by no random request.
 */
class ReachabilityOracleTest {
  private static final int TABLES = Integer.getInteger("tables", 1_500);
  private static final int REQUESTS = 40;

  @Test
  void witnesses_reach_their_entries_and_nothing_reaches_the_unreachable() {
    int[] counts = new int[3];
    for (int seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      List<Profile> profiles = Profile.named();
      RouteTable table =
          RouteTable.compile(
              RandomSnapshots.next(random),
              profiles.get(random.nextInt(profiles.size())),
              Normalisation.NONE);
      Reachability reachability = Reachability.of(table);
      check(table, reachability, counts, seed);
      attack(table, reachability, random, seed);
    }
    assertThat(counts[0]).as("reachable").isGreaterThan(TABLES);
    assertThat(counts[1]).as("unreachable").isGreaterThan(TABLES / 4);
    assertThat(counts[2]).as("not known, of " + counts[0]).isLessThan(counts[0] / 20);
  }

  private static void check(RouteTable table, Reachability all, int[] counts, int seed) {
    for (EntryReach entry : all.entries()) {
      if (entry.reach() instanceof Reach.Reachable reachable) {
        counts[0]++;
        ClientRequest witness = reachable.witness();
        RouteEntry winner = winner(explain(table.entrypoint(entry.entrypoint()), witness));
        assertThat(winner).as("seed %s: what %s reaches", seed, witness).isSameAs(entry.entry());
      } else {
        counts[entry.reach() instanceof Reach.Unreachable ? 1 : 2]++;
      }
    }
  }

  private static Explanation explain(Entrypoint entrypoint, ClientRequest request) {
    return request.isHttp()
        ? entrypoint.explain(request)
        : entrypoint.explainConnection(request.sni());
  }

  private static void attack(RouteTable table, Reachability all, Random random, int seed) {
    Map<Entrypoint, Set<RouteEntry>> unreachable = new IdentityHashMap<>();
    for (EntryReach entry : all.entries()) {
      if (entry.reach() instanceof Reach.Unreachable) {
        unreachable
            .computeIfAbsent(
                table.entrypoint(entry.entrypoint()),
                any -> java.util.Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(entry.entry());
      }
    }
    // An entry stands in the virtual hosts of all hostnames of its route: reached in one is enough.
    for (EntryReach entry : all.entries()) {
      if (!(entry.reach() instanceof Reach.Unreachable)) {
        unreachable
            .getOrDefault(table.entrypoint(entry.entrypoint()), new java.util.HashSet<>())
            .remove(entry.entry());
      }
    }
    for (int i = 0; i < REQUESTS; i++) {
      SentRequest request = RandomRequests.next(random);
      if (request.path().startsWith("/") && !request.method().equals("CONNECT")) {
        unreachable.forEach(
            (entrypoint, entries) ->
                assertThat(entries)
                    .as("seed %s: %s", seed, request)
                    .doesNotContain(winner(entrypoint.explain(request))));
      }
    }
  }

  private static @Nullable RouteEntry winner(Explanation explanation) {
    if (explanation.decision().route() == null) {
      return null;
    }
    List<RouteEntry> held = new ArrayList<>();
    for (Explanation.OfHost host : explanation.hosts()) {
      for (Explanation.OfEntry entry : host.entries()) {
        if (entry.failed() == null) {
          held.add(entry.entry());
        }
      }
    }
    return held.isEmpty() ? null : held.get(0);
  }
}
