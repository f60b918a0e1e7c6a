package io.gatewayapi4j.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes one shard of a {@link KeyIndex} after the other. */
final class ShardBuilder {
  private static final int NONE = -1;

  private final KeyIndexBuilder dealt;
  private final KeyPool keys;
  private final int slots;
  private final int startLength;

  /** By slot: the key there, as a number within the shard; {@link #NONE}. */
  private final int[] keyAt;

  /** By slot: the bits of keys that belong there and stand elsewhere. */
  private final int[] displaced;

  private int keyCount;

  /** By place, from the first of the shard: {@link KeyPool#about}. */
  private int[] about = {};

  // By key: its slot, and the first and last places of its values for the whole and for a part.
  private int[] slotOf;
  private int[] firstWhole;
  private int[] lastWhole;
  private int[] firstPart;
  private int[] lastPart;

  /**
   * A builder.
   *
   * @param startLength how long the {@link KeyStarts} of the shards are; 0 for none
   * @param expected how many keys a shard has, more or less
   */
  ShardBuilder(KeyIndexBuilder dealt, int slots, int startLength, int expected) {
    this.dealt = dealt;
    this.slots = slots;
    this.startLength = startLength;
    keys = dealt.keys();
    keyAt = new int[slots];
    displaced = new int[slots];
    int capacity = Math.max(4, expected);
    slotOf = new int[capacity];
    firstWhole = new int[capacity];
    lastWhole = new int[capacity];
    firstPart = new int[capacity];
    lastPart = new int[capacity];
  }

  /** The shard of what was dealt to these places; null where it has no room for them. */
  byte @Nullable [] build(int shard, int start, int end, KeyIndexBuilder.Values values) {
    Arrays.fill(keyAt, NONE);
    Arrays.fill(displaced, 0);
    keyCount = 0;
    readAbout(start, end);
    for (int place = start; place < end; place++) {
      int key = key(place);
      if (key == NONE) {
        return null;
      }
      attach(key, place, KeyPool.isPart(about[place - start]));
    }
    int size = size(start);
    return size > KeyIndex.OFFSET_MASK << KeyIndex.STEP ? null : write(shard, start, size, values);
  }

  /** In a loop of its own, since these reads from all over memory need not wait for each other. */
  private void readAbout(int start, int end) {
    if (about.length < end - start) {
      about = new int[2 * (end - start)];
    }
    for (int place = start; place < end; place++) {
      about[place - start] = keys.about(dealt.number(place));
    }
  }

  /** The key that was dealt to a place, put into a slot if it is new: see {@link KeyIndex}. */
  private int key(int place) {
    long hash = dealt.hash(place);
    int home = KeyIndex.home(hash) & (slots - 1);
    int slot = home;
    while (keyAt[slot] != NONE) {
      if (same(place, hash, anyOf(keyAt[slot]))) {
        return keyAt[slot];
      }
      slot = (slot + KeyIndex.step(hash)) & (slots - 1);
    }
    if (keyCount == slots - 1) {
      return NONE;
    }
    int other = keyAt[home];
    int key = newKey();
    if (other == NONE || (KeyIndex.home(dealt.hash(anyOf(other))) & (slots - 1)) == home) {
      displaced[home] |= slot == home ? 0 : KeyIndex.displaced(hash);
      put(key, slot);
    } else {
      int free = home;
      while (keyAt[free] != NONE) {
        free = (free + KeyIndex.step(dealt.hash(anyOf(other)))) & (slots - 1);
      }
      put(other, free);
      put(key, home);
    }
    return key;
  }

  private void put(int key, int slot) {
    keyAt[slot] = key;
    slotOf[key] = slot;
  }

  private int newKey() {
    if (keyCount == slotOf.length) {
      slotOf = Arrays.copyOf(slotOf, keyCount * 2);
      firstWhole = Arrays.copyOf(firstWhole, keyCount * 2);
      lastWhole = Arrays.copyOf(lastWhole, keyCount * 2);
      firstPart = Arrays.copyOf(firstPart, keyCount * 2);
      lastPart = Arrays.copyOf(lastPart, keyCount * 2);
    }
    firstWhole[keyCount] = NONE;
    firstPart[keyCount] = NONE;
    return keyCount++;
  }

  private int anyOf(int key) {
    return firstWhole[key] == NONE ? firstPart[key] : firstWhole[key];
  }

  private boolean same(int place, long hash, int other) {
    return hash == dealt.hash(other) && keys.same(dealt.number(place), dealt.number(other));
  }

  private void attach(int key, int place, boolean part) {
    int[] first = part ? firstPart : firstWhole;
    int[] last = part ? lastPart : lastWhole;
    if (first[key] == NONE) {
      first[key] = place;
    } else {
      dealt.link(last[key], place);
    }
    last[key] = place;
  }

  private int size(int start) {
    int size = KeyIndex.slotsEnd(slots);
    for (int key = 0; key < keyCount; key++) {
      size += entrySize(KeyPool.length(about[anyOf(key) - start]));
    }
    return size + KeyHash.PADDING;
  }

  static int entrySize(int length) {
    return Integer.BYTES + ((length + 3) & ~3);
  }

  private byte[] write(int shard, int start, int size, KeyIndexBuilder.Values values) {
    int valueCount = 0;
    for (int key = 0; key < keyCount; key++) {
      valueCount += firstWhole[key] == NONE || firstPart[key] == NONE ? 1 : 2;
    }
    values.shard(shard, valueCount);
    byte[] table = KeyIndex.table(size, slots, startLength);
    int at = KeyIndex.slotsEnd(slots);
    int value = 0;
    for (int key = 0; key < keyCount; key++) {
      int place = anyOf(key);
      int number = dealt.number(place);
      int length = KeyPool.length(about[place - start]);
      KeyIndex.addDepth(table, KeyPool.separators(about[place - start]));
      int record = length | value << KeyIndex.VALUE;
      if (firstWhole[key] != NONE) {
        boolean depends = value(shard, value++, firstWhole[key], values);
        record |= depends ? KeyIndex.WHOLE | KeyIndex.WHOLE_DEPENDS : KeyIndex.WHOLE;
      }
      if (firstPart[key] != NONE) {
        boolean depends = value(shard, value++, firstPart[key], values);
        record |= depends ? KeyIndex.PART | KeyIndex.PART_DEPENDS : KeyIndex.PART;
      }
      KeyHash.putHalf(table, at, record);
      System.arraycopy(keys.bytes(), keys.start(number), table, at + Integer.BYTES, length);
      int bits = KeyIndex.tag(dealt.hash(place)) | at >>> KeyIndex.STEP;
      KeyIndex.addToSlot(table, slotOf[key], bits);
      if (startLength != 0 && length >= startLength) {
        KeyStarts.put(table, at, record, dealt.startHash(place));
      }
      at += entrySize(length);
    }
    for (int slot = 0; slot < slots; slot++) {
      KeyIndex.addToSlot(table, slot, displaced[slot]);
    }
    return table;
  }

  private boolean value(int shard, int value, int first, KeyIndexBuilder.Values values) {
    return values.value(shard, value, dealt.number(first), dealt.next(first));
  }
}
