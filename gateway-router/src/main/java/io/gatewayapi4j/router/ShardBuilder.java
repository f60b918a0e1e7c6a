package io.gatewayapi4j.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes one shard of a {@link KeyIndex} after the other. */
final class ShardBuilder {
  private static final int NONE = -1;

  private final KeyIndexBuilder keys;
  private final int slots;

  /** By slot: the key there, as a number within the shard; {@link #NONE}. */
  private final int[] keyAt;

  /** By slot: the bits of keys that belong there and stand elsewhere. */
  private final int[] displaced;

  private int keyCount;

  // By key: its slot, and its first and last additions for the whole and for a part.
  private int[] slotOf = new int[KeyIndexBuilder.ONE_SHARD];
  private int[] firstWhole = slotOf.clone();
  private int[] lastWhole = slotOf.clone();
  private int[] firstPart = slotOf.clone();
  private int[] lastPart = slotOf.clone();

  ShardBuilder(KeyIndexBuilder keys, int slots) {
    this.keys = keys;
    this.slots = slots;
    keyAt = new int[slots];
    displaced = new int[slots];
  }

  /** The shard of these additions; null where it has no room for them. */
  byte @Nullable [] build(
      int shard, int[] numbers, int start, int end, KeyIndexBuilder.Values values) {
    Arrays.fill(keyAt, NONE);
    Arrays.fill(displaced, 0);
    keyCount = 0;
    for (int i = start; i < end; i++) {
      int key = place(numbers[i]);
      if (key == NONE) {
        return null;
      }
      attach(key, numbers[i]);
    }
    return size() > KeyIndex.OFFSET_MASK << KeyIndex.STEP ? null : write(shard, values);
  }

  /** The key of an addition, put into a free slot if it is new. */
  private int place(int number) {
    int home = KeyIndex.home(keys.hash(number)) & (slots - 1);
    int place = home;
    while (keyAt[place] != NONE) {
      if (same(number, anyOf(keyAt[place]))) {
        return keyAt[place];
      }
      place = (place + 1) & (slots - 1);
    }
    if (keyCount == slots - 1) {
      return NONE;
    }
    displaced[home] |= place == home ? 0 : KeyIndex.displaced(keys.hash(number));
    keyAt[place] = keyCount;
    return newKey(place);
  }

  private int newKey(int place) {
    if (keyCount == slotOf.length) {
      slotOf = Arrays.copyOf(slotOf, keyCount * 2);
      firstWhole = Arrays.copyOf(firstWhole, keyCount * 2);
      lastWhole = Arrays.copyOf(lastWhole, keyCount * 2);
      firstPart = Arrays.copyOf(firstPart, keyCount * 2);
      lastPart = Arrays.copyOf(lastPart, keyCount * 2);
    }
    slotOf[keyCount] = place;
    firstWhole[keyCount] = NONE;
    firstPart[keyCount] = NONE;
    return keyCount++;
  }

  private int anyOf(int key) {
    return firstWhole[key] == NONE ? firstPart[key] : firstWhole[key];
  }

  private boolean same(int a, int b) {
    return keys.hash(a) == keys.hash(b)
        && keys.length(a) == keys.length(b)
        && KeyHash.same(keys.bytes(), keys.start(a), keys.bytes(), keys.start(b), keys.length(a));
  }

  private void attach(int key, int number) {
    int[] first = keys.isPart(number) ? firstPart : firstWhole;
    int[] last = keys.isPart(number) ? lastPart : lastWhole;
    if (first[key] == NONE) {
      first[key] = number;
    } else {
      keys.link(last[key], number);
    }
    last[key] = number;
    keys.end(number);
  }

  private int size() {
    int size = slots << KeyIndex.STEP;
    for (int key = 0; key < keyCount; key++) {
      size += entrySize(keys.length(anyOf(key)));
    }
    return size + KeyHash.PADDING;
  }

  static int entrySize(int length) {
    return Integer.BYTES + ((length + 3) & ~3);
  }

  private byte[] write(int shard, KeyIndexBuilder.Values values) {
    int valueCount = 0;
    for (int key = 0; key < keyCount; key++) {
      valueCount += firstWhole[key] == NONE || firstPart[key] == NONE ? 1 : 2;
    }
    values.shard(shard, valueCount);
    byte[] table = new byte[size()];
    int at = slots << KeyIndex.STEP;
    int value = 0;
    for (int key = 0; key < keyCount; key++) {
      int number = anyOf(key);
      int length = keys.length(number);
      int record = length | value << KeyIndex.VALUE;
      if (firstWhole[key] != NONE) {
        boolean depends = values.value(shard, value++, firstWhole[key]);
        record |= depends ? KeyIndex.WHOLE | KeyIndex.WHOLE_DEPENDS : KeyIndex.WHOLE;
      }
      if (firstPart[key] != NONE) {
        boolean depends = values.value(shard, value++, firstPart[key]);
        record |= depends ? KeyIndex.PART | KeyIndex.PART_DEPENDS : KeyIndex.PART;
      }
      KeyHash.putHalf(table, at, record);
      System.arraycopy(keys.bytes(), keys.start(number), table, at + Integer.BYTES, length);
      int slot = KeyIndex.tag(keys.hash(number)) | at >>> KeyIndex.STEP;
      KeyHash.putHalf(table, slotOf[key] << KeyIndex.STEP, slot);
      at += entrySize(length);
    }
    for (int place = 0; place < slots; place++) {
      if (displaced[place] != 0) {
        int slot = KeyHash.half(table, place << KeyIndex.STEP);
        KeyHash.putHalf(table, place << KeyIndex.STEP, slot | displaced[place]);
      }
    }
    return table;
  }
}
