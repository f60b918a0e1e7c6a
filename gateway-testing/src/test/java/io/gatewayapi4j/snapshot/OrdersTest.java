package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Grants.AllowedReference;
import io.gatewayapi4j.testing.RandomClusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** That whatever things are ordered by is a total order, and tells apart what is not the same. */
class OrdersTest {
  private static final int SOME = 20;

  @Property(tries = 300)
  void keysAreOrdered(@ForAll long seed) {
    assertTotal(
        Comparator.naturalOrder(),
        resources(seed).map(Resource::key).toList(),
        ResourceKey::equals);
  }

  @Property(tries = 300)
  void precedenceOrdersTheResourcesOfAKind(@ForAll long seed) {
    List<Resource> routes = resources(seed).filter(one -> one instanceof HTTPRoute).toList();
    assertTotal(
        Precedence.OLDEST_FIRST,
        routes,
        (one, other) ->
            one.key().equals(other.key())
                && one.metadata().createdAt() == other.metadata().createdAt());
  }

  @Property(tries = 300)
  void whatTheGrantsOfANamespaceAllowIsOrdered(@ForAll long seed) {
    List<AllowedReference> allowed = new ArrayList<>();
    resources(seed)
        .filter(one -> one instanceof ReferenceGrant grant && grant.namespace().equals("a"))
        .forEach(grant -> allowed.addAll(Grants.allowedBy((ReferenceGrant) grant)));
    assertTotal(AccessResolver.ORDER, allowed, AllowedReference::equals);
  }

  /** Those of several clusters, so that some are alike. */
  private static Stream<Resource> resources(long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> RandomClusters.next(random)).limit(4).flatMap(List::stream);
  }

  private static <T> void assertTotal(Comparator<T> order, List<T> all, BiPredicate<T, T> same) {
    List<T> some = all.subList(0, Math.min(all.size(), SOME));
    for (T a : some) {
      for (T b : some) {
        int forth = Integer.signum(order.compare(a, b));
        assertThat(forth).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(forth == 0).as("%s and %s", a, b).isEqualTo(same.test(a, b));
        for (T c : some) {
          if (forth <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
          }
        }
      }
    }
  }
}
