package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a listener in the order in which they are made, and of each what orders it and
 * what it is looked up by: noted while it is in the cache, so that nothing needs to look into a
 * hundred thousand entries again. Not safe for use by many threads.
 */
final class ListenerEntries implements Consumer<RouteEntry> {
  private final Precedence precedence;
  private final KeyPool keys;
  private RouteEntry[] entries;
  private int[] ranks;
  private long[] ages;

  /** By number: the decision of an entry that has no condition but its path. */
  private @Nullable RouteDecision[] freeDecisions;

  private int size;

  /**
   * None as yet.
   *
   * @param hash what keys are looked up by
   * @param expected how many there will be, more or less
   */
  ListenerEntries(Precedence precedence, KeyHash hash, int expected) {
    this.precedence = precedence;
    int capacity = Math.max(4, expected);
    keys = new KeyPool(hash, PathDepths.SEPARATOR, capacity);
    entries = new RouteEntry[capacity];
    ranks = new int[capacity];
    ages = new long[capacity];
    freeDecisions = new RouteDecision[capacity];
  }

  @Override
  public void accept(RouteEntry entry) {
    makeRoom();
    entries[size] = entry;
    ranks[size] = precedence.rank(entry);
    ages[size] = Precedence.createdAt(entry.decision());
    freeDecisions[size] = ConditionDispatch.isFree(entry) ? entry.decision() : null;
    PathMatch path = entry.path();
    if (path instanceof PathMatch.Regex || PathTableBuilder.isRoot(path)) {
      keys.addNone();
    } else {
      keys.add(path.value(), path instanceof PathMatch.Prefix);
    }
    size++;
  }

  private void makeRoom() {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
      ranks = Arrays.copyOf(ranks, size * 2);
      ages = Arrays.copyOf(ages, size * 2);
      freeDecisions = Arrays.copyOf(freeDecisions, size * 2);
    }
  }

  int size() {
    return size;
  }

  Precedence precedence() {
    return precedence;
  }

  RouteEntry entry(int number) {
    return entries[number];
  }

  int rank(int number) {
    return ranks[number];
  }

  long age(int number) {
    return ages[number];
  }

  @Nullable RouteDecision freeDecision(int number) {
    return freeDecisions[number];
  }

  /** The keys of their paths, by the same numbers; none for the root and for expressions. */
  KeyPool keys() {
    return keys;
  }
}
