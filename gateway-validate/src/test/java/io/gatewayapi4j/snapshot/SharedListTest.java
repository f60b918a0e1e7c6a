package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SharedListTest {
  /** Two with one number are level, and still told apart. */
  private record Item(int number) {
    static final Comparator<Item> ORDER = Comparator.comparingInt(Item::number);

    static Item any(Random random) {
      return new Item(random.nextInt(300));
    }
  }

  @Property(tries = 300)
  void isWhatASortedListWouldBe(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> plain = new ArrayList<>();
    SharedList<Item> shared = SharedList.copyOf(plain);
    int changes = random.nextInt(1500);
    int additions = 1 + random.nextInt(9);
    for (int i = 0; i < changes; i++) {
      Item item = Item.any(random);
      if (random.nextInt(10) < additions) {
        shared = shared.plus(item, Item.ORDER);
        plain.add((int) plain.stream().filter(x -> x.number() <= item.number()).count(), item);
      } else {
        shared = shared.minus(item, Item.ORDER);
        plain.stream().filter(item::equals).findFirst().ifPresent(found -> remove(plain, found));
      }
    }
    assertThat(shared).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(shared.get(i)).isSameAs(plain.get(i));
    }
    assertThat(new ArrayList<>(shared)).isEqualTo(plain);
    assertThat(List.copyOf(shared)).isEqualTo(shared);
  }

  private static void remove(List<Item> items, Item one) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == one) {
        items.remove(i);
        return;
      }
    }
  }

  @Property(tries = 300)
  void theDifferenceMakesTheLaterListOfTheEarlier(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> start = new ArrayList<>();
    random.ints(1 + random.nextInt(1000), 0, 300).sorted().forEach(i -> start.add(new Item(i)));
    SharedList<Item> earlier = SharedList.copyOf(start);
    SharedList<Item> later = earlier;
    for (int i = random.nextInt(20); i > 0; i--) {
      later =
          random.nextBoolean()
              ? later.plus(Item.any(random), Item.ORDER)
              : later.minus(Item.any(random), Item.ORDER);
    }
    List<Item> unshared = random.nextBoolean() ? new ArrayList<>(later) : later;

    Map<Item, Integer> changed = new IdentityHashMap<>();
    earlier.forEach(item -> changed.merge(item, 1, Integer::sum));
    SharedList.difference(
        earlier,
        unshared,
        Item.ORDER,
        gone -> changed.merge(gone, -1, Integer::sum),
        come -> changed.merge(come, 1, Integer::sum));

    later.forEach(item -> changed.merge(item, -1, Integer::sum));
    assertThat(changed.values()).containsOnly(0);
  }

  @Test
  void aChangeOfOneElementIsFoundWithoutAWalkOverTheRest() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      items.add(new Item(i));
    }
    SharedList<Item> earlier = SharedList.copyOf(items);
    Item other = new Item(50_000);
    SharedList<Item> later = earlier.minus(other, Item.ORDER).plus(other, Item.ORDER);
    int[] compared = new int[1];
    List<Item> changes = new ArrayList<>();
    SharedList.difference(
        earlier,
        later,
        (a, b) -> {
          compared[0]++;
          return Item.ORDER.compare(a, b);
        },
        changes::add,
        changes::add);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0)).isSameAs(items.get(50_000));
    assertThat(changes.get(1)).isSameAs(other);
    assertThat(compared[0]).isEqualTo(1);
  }
}
