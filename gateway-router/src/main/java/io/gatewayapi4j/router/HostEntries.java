package io.gatewayapi4j.router;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The entries of a virtual host in the order in which they are made, and from that in the order of
 * precedence. Not safe for use by many threads.
 *
 * <p>What orders an entry is noted while the entry is in the cache. The order then comes of numbers
 * alone, in time linear in them but for entries that are as old, which are compared.
 */
final class HostEntries implements Consumer<RouteEntry> {
  private static final int DIGIT_BITS = 11;

  /** For so few a count of every digit does not pay. */
  private static final int FEW = 512;

  private final Precedence precedence;
  private RouteEntry[] entries = new RouteEntry[8];
  private int[] ranks = new int[8];
  private long[] ages = new long[8];
  private int size;

  /** Whether each is at least as young as the one before. */
  private boolean younger = true;

  /** Whether each is junior to the one before. */
  private boolean junior = true;

  HostEntries(Precedence precedence) {
    this.precedence = precedence;
  }

  @Override
  public void accept(RouteEntry entry) {
    add(entry, precedence.rank(entry));
  }

  /** Adds those that another has from a place on. */
  void addFrom(HostEntries other, int start) {
    for (int i = start; i < other.size; i++) {
      add(other.entries[i], other.ranks[i]);
    }
  }

  private void add(RouteEntry entry, int rank) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
      ranks = Arrays.copyOf(ranks, size * 2);
      ages = Arrays.copyOf(ages, size * 2);
    }
    entries[size] = entry;
    ranks[size] = rank;
    ages[size] = Precedence.createdAt(entry.decision());
    if (size > 0 && junior) {
      younger = ages[size - 1] <= ages[size];
      junior =
          younger
              && Precedence.SENIORITY.compare(entries[size - 1].decision(), entry.decision()) < 0;
    } else if (size > 0) {
      younger &= ages[size - 1] <= ages[size];
    }
    size++;
  }

  int size() {
    return size;
  }

  /** In the order in which they were made. */
  RouteEntry[] made() {
    return Arrays.copyOf(entries, size);
  }

  /** In the order of precedence. */
  RouteEntry[] sorted() {
    int[] places = new int[size];
    Arrays.setAll(places, i -> i);
    if (!younger) {
      places = stable(places, ageNumbers());
    }
    places = stable(places, ranks);
    RouteEntry[] sorted = new RouteEntry[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = entries[places[i]];
    }
    int start = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || !alike(places[start], places[end])) {
        sort(sorted, start, end, Precedence.isWhole(ranks[places[start]]));
        start = end;
      }
    }
    return sorted;
  }

  /** Whether the numbers say nothing of which goes first. */
  private boolean alike(int a, int b) {
    return ranks[a] == ranks[b] && (ages[a] == ages[b] || !Precedence.isWhole(ranks[a]));
  }

  private void sort(RouteEntry[] sorted, int start, int end, boolean whole) {
    if (end - start > 1 && !(whole && junior)) {
      Arrays.sort(sorted, start, end, whole ? Precedence.BY_SENIORITY : precedence);
    }
  }

  /** Numbers in the order of the ages, the same for the same age. */
  private int[] ageNumbers() {
    long[] ordered = Arrays.copyOf(ages, size);
    Arrays.sort(ordered);
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> Arrays.binarySearch(ordered, ages[i]));
    return numbers;
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
