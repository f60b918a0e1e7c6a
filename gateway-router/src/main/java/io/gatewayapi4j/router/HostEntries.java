package io.gatewayapi4j.router;

import java.util.Arrays;
import java.util.List;

/**
 * Those of the entries of a listener that are a virtual host's, by their numbers. Not safe for use
 * by many threads.
 *
 * <p>Their order of precedence comes of what was noted of them alone, in time linear in them but
 * for entries that are as old, which are compared.
 */
final class HostEntries {
  private static final int DIGIT_BITS = 11;

  /** For so few a count of every digit does not pay. */
  private static final int FEW = 512;

  private final ListenerEntries all;
  private int[] numbers = new int[8];
  private int size;

  /** Whether each is at least as young as the one before. */
  private boolean younger = true;

  /** Whether each is junior to the one before. */
  private boolean junior = true;

  HostEntries(ListenerEntries all) {
    this.all = all;
  }

  /** All of some entries. */
  static HostEntries of(List<RouteEntry> entries, Precedence precedence, KeyHash hash) {
    ListenerEntries all = new ListenerEntries(precedence, hash, entries.size());
    entries.forEach(all);
    HostEntries host = new HostEntries(all);
    host.add(0, all.size());
    return host;
  }

  /** Adds those from a number on, up to another. */
  void add(int start, int end) {
    for (int number = start; number < end; number++) {
      add(number);
    }
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    if (size > 0 && younger) {
      int last = numbers[size - 1];
      long older = Long.compare(all.age(last), all.age(number));
      younger = older <= 0;
      junior = junior && (older < 0 || (older == 0 && isJunior(number, last)));
    }
    numbers[size++] = number;
  }

  private boolean isJunior(int number, int last) {
    return Precedence.BY_SENIORITY.compare(all.entry(last), all.entry(number)) < 0;
  }

  int size() {
    return size;
  }

  /** The number of an entry, by its place in the order in which they were added. */
  int number(int place) {
    return numbers[place];
  }

  /** Those of the listener. */
  ListenerEntries all() {
    return all;
  }

  /** In the order of precedence. */
  RouteEntry[] sorted() {
    int[] ranks = new int[size];
    int common = -1;
    for (int place = 0; place < size; place++) {
      ranks[place] = all.rank(numbers[place]);
      common &= ranks[place];
    }
    int[] places = new int[size];
    Arrays.setAll(places, i -> i);
    if (!younger) {
      places = stable(places, ageNumbers());
    }
    places = stable(places, ranks);
    RouteEntry[] sorted = new RouteEntry[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = all.entry(numbers[places[i]]);
    }
    if (!junior || !Precedence.isWhole(common)) {
      settle(sorted, places, ranks);
    }
    return sorted;
  }

  /** Sorts those of which the numbers say nothing, by comparing them. */
  private void settle(RouteEntry[] sorted, int[] places, int[] ranks) {
    int start = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || !alike(places[start], places[end], ranks)) {
        sort(sorted, start, end, Precedence.isWhole(ranks[places[start]]));
        start = end;
      }
    }
  }

  /** Whether the numbers say nothing of which goes first. */
  private boolean alike(int a, int b, int[] ranks) {
    return ranks[a] == ranks[b] && (age(a) == age(b) || !Precedence.isWhole(ranks[a]));
  }

  private long age(int place) {
    return all.age(numbers[place]);
  }

  private void sort(RouteEntry[] sorted, int start, int end, boolean whole) {
    if (end - start > 1 && !(whole && junior)) {
      Arrays.sort(sorted, start, end, whole ? Precedence.BY_SENIORITY : all.precedence());
    }
  }

  /** Numbers in the order of the ages, the same for the same age. */
  private int[] ageNumbers() {
    long[] ordered = new long[size];
    Arrays.setAll(ordered, this::age);
    Arrays.sort(ordered);
    int[] ageNumbers = new int[size];
    Arrays.setAll(ageNumbers, place -> Arrays.binarySearch(ordered, age(place)));
    return ageNumbers;
  }

  /** The places in the order of their numbers, which are not negative; level ones as they were. */
  private static int[] stable(int[] places, int[] numbers) {
    if (places.length < FEW) {
      return stableFew(places, numbers);
    }
    int differing = 0;
    for (int place : places) {
      differing |= numbers[place] ^ numbers[places[0]];
    }
    int[] sorted = places;
    int shift = Integer.numberOfTrailingZeros(differing);
    while (shift < Integer.SIZE && differing >>> shift != 0) {
      sorted = byDigit(sorted, numbers, shift);
      shift += DIGIT_BITS;
    }
    return sorted;
  }

  private static int[] stableFew(int[] places, int[] numbers) {
    long[] keyed = new long[places.length];
    Arrays.setAll(keyed, i -> (long) numbers[places[i]] << Integer.SIZE | i);
    Arrays.sort(keyed);
    int[] sorted = new int[places.length];
    Arrays.setAll(sorted, i -> places[(int) keyed[i]]);
    return sorted;
  }

  private static int[] byDigit(int[] places, int[] numbers, int shift) {
    int[] starts = new int[(1 << DIGIT_BITS) + 1];
    for (int place : places) {
      starts[digit(numbers[place], shift) + 1]++;
    }
    for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    int[] sorted = new int[places.length];
    for (int place : places) {
      sorted[starts[digit(numbers[place], shift)]++] = place;
    }
    return sorted;
  }

  private static int digit(int number, int shift) {
    return number >>> shift & (1 << DIGIT_BITS) - 1;
  }
}
