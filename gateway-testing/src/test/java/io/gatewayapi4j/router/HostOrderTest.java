package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.Hostname;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** That the order of hostnames is total: exact ones, wildcards and the one for every host. */
class HostOrderTest {
  private static final Comparator<Hostname> ORDER = HostOrder.MOST_SPECIFIC_FIRST;

  @Property
  void hostnamesAreOrdered(
      @ForAll List<@StringLength(max = 4) @CharRange(from = '*', to = '.') String> written) {
    List<Hostname> hosts = written.stream().limit(12).map(Hostname::of).toList();
    for (Hostname a : hosts) {
      for (Hostname b : hosts) {
        int forth = Integer.signum(ORDER.compare(a, b));
        assertThat(forth).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
        for (Hostname c : hosts) {
          if (forth <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
          }
        }
      }
    }
  }
}
