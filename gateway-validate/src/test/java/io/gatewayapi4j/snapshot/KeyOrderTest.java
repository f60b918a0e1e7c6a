package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  private static final KeyOrder<Item> ORDER = new KeyOrder<>(Item::key);

  private record Item(ResourceKey key, int version) {}

  private static ResourceKey key(int number) {
    return new ResourceKey(Kind.HTTP_ROUTE, "shop", "%06d".formatted(number));
  }

  @Property(tries = 300)
  void theListAfterChangesIsThatOfASortedMap(@ForAll long seed) {
    Random random = new Random(seed);
    int keys = 1 + random.nextInt(3000);
    Map<ResourceKey, Item> map = new TreeMap<>();
    List<Item> list = List.of();
    for (int round = 1 + random.nextInt(6); round > 0; round--) {
      Map<ResourceKey, Change<ResourceKey, Item>> changes = new TreeMap<>();
      int goneOfTen = random.nextInt(11);
      for (int i = random.nextInt(random.nextBoolean() ? 4 : keys); i > 0; i--) {
        ResourceKey key = key(random.nextInt(keys));
        boolean gone = random.nextInt(10) < goneOfTen;
        Item after = gone ? null : new Item(key, random.nextInt(3));
        changes.put(key, new Change<>(key, map.get(key), after));
      }
      List<Item> before = list;
      List<Item> unshared = new ArrayList<>(map.values());
      list = ORDER.after(list, List.copyOf(changes.values()));
      changes.forEach((key, change) -> put(map, key, change));

      assertThat(new ArrayList<>(list)).isEqualTo(List.copyOf(map.values()));
      assertThat(before).isEqualTo(unshared);
      assertThat(list.equals(before)).isEqualTo(unshared.equals(List.copyOf(map.values())));
      assertThat(list).isEqualTo(SharedList.copyOf(map.values()));
      assertThat(list.hashCode()).isEqualTo(List.copyOf(map.values()).hashCode());
      for (int i = 0; i < keys; i += 1 + keys / 10) {
        assertThat(ORDER.find(list, key(i))).isSameAs(map.get(key(i)));
      }
    }
  }

  private static void put(
      Map<ResourceKey, Item> map, ResourceKey key, Change<ResourceKey, Item> change) {
    if (change.after() == null) {
      map.remove(key);
    } else {
      map.put(key, change.after());
    }
  }

  @Test
  void aChangeInALongListIsFoundWithoutAWalkOverTheRest() {
    List<Change<ResourceKey, Item>> all = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      all.add(new Change<>(key(i), null, new Item(key(i), 0)));
    }
    List<Item> before = ORDER.after(List.of(), all);
    Item other = new Item(key(50_000), 1);
    List<Item> after = ORDER.after(before, List.of(new Change<>(other.key(), null, other)));

    int[] asked = new int[1];
    List<Item> changes = new ArrayList<>();
    SharedList.difference(
        before,
        after,
        (one, another) -> {
          asked[0]++;
          return one.key().compareTo(another.key());
        },
        changes::add,
        changes::add);
    assertThat(changes).containsExactly(new Item(key(50_000), 0), other);
    assertThat(asked[0]).isEqualTo(1);
  }
}
