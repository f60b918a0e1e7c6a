package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HostEntriesTest {
  @Property(tries = 500)
  void theyAreSortedAsByComparing(@ForAll long seed) {
    RandomTables tables = new RandomTables(seed);
    Random random = new Random(seed);
    Precedence precedence = new Precedence(tables.profile());
    List<RouteEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(random.nextBoolean() ? 2000 : 20); i > 0; i--) {
      entries.add(tables.entry(1));
    }
    if (random.nextInt(3) > 0) {
      entries.sort(Precedence.BY_SENIORITY);
    }
    HostEntries host = HostEntries.of(entries, precedence, KeyHash.of(0));
    List<RouteEntry> expected = new ArrayList<>(entries);
    Collections.sort(expected, precedence);

    assertThat(host.sorted())
        .usingElementComparator(precedence)
        .containsExactlyElementsOf(expected);
  }
}
