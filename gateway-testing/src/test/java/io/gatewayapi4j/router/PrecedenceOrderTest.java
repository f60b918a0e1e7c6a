package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.testing.RandomSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** That precedence is a total order, so that sorting by it means something. */
class PrecedenceOrderTest {
  @Property(tries = 300)
  void aBeforeBIsBAfterA(@ForAll long seed) {
    Precedence precedence = new Precedence(profile(seed));
    List<RouteEntry> entries = entries(seed);
    for (RouteEntry a : entries) {
      for (RouteEntry b : entries) {
        int forth = Integer.signum(precedence.compare(a, b));
        assertThat(forth).isEqualTo(-Integer.signum(precedence.compare(b, a)));
        assertThat(forth == 0).isEqualTo(precedence.firstDifference(a, b) == null);
      }
    }
  }

  @Property(tries = 300)
  void aLowerRankGoesBefore(@ForAll long seed) {
    Precedence precedence = new Precedence(profile(seed));
    List<RouteEntry> entries = entries(seed);
    for (RouteEntry a : entries) {
      for (RouteEntry b : entries) {
        int byRank = Integer.compare(precedence.rank(a), precedence.rank(b));
        int seniority = Precedence.SENIORITY.compare(a.decision(), b.decision());
        assertThat(Integer.signum(precedence.compare(a, b)))
            .isEqualTo(Integer.signum(byRank != 0 ? byRank : seniority));
      }
    }
  }

  @Property(tries = 300)
  void whatIsBeforeWhatIsBeforeIsBefore(@ForAll long seed) {
    Precedence precedence = new Precedence(profile(seed));
    List<RouteEntry> entries = entries(seed);
    for (RouteEntry a : entries) {
      for (RouteEntry b : entries) {
        for (RouteEntry c : entries) {
          if (precedence.compare(a, b) <= 0 && precedence.compare(b, c) <= 0) {
            assertThat(precedence.compare(a, c)).isLessThanOrEqualTo(0);
          }
        }
      }
    }
  }

  private static Profile profile(long seed) {
    return Profile.named().get(Math.floorMod(seed, Profile.named().size()));
  }

  /** The first entries of a random table, whatever their hosts. */
  private static List<RouteEntry> entries(long seed) {
    RouteTable table = RouteTable.compile(RandomSnapshots.next(new Random(seed)));
    List<RouteEntry> entries = new ArrayList<>();
    for (EntrypointKey key : table.entrypoints()) {
      for (ListenerTable listener : table.entrypoint(key).listeners()) {
        listener.virtualHosts().forEach(host -> entries.addAll(host.entries()));
      }
    }
    return entries.subList(0, Math.min(entries.size(), 25));
  }
}
