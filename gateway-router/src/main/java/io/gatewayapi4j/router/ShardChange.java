package io.gatewayapi4j.router;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One shard of a {@link PathTable}, to be changed key by key. What it is made of is copied before
 * it is written to; where a key comes or goes, it is all made anew.
 */
final class ShardChange {
  private final Precedence precedence;
  private final KeyHash hash;
  private final int slots;
  private final boolean ranked;

  private byte[] table;
  private RouteDecision[] decisions;
  private ConditionDispatch @Nullable [] dispatches;
  private int[] ranks;

  /**
   * What belongs to a key.
   *
   * @param decision the decision of its only entry, which has no other condition; else null
   * @param dispatch the conditions of its entries; else null
   * @param rank the rank of its first entry; 0 where the table is nested
   */
  private record Value(
      @Nullable RouteDecision decision, @Nullable ConditionDispatch dispatch, int rank) {}

  ShardChange(PathTable of, int shard, Precedence precedence) {
    this.precedence = precedence;
    hash = of.summary().hash();
    slots = of.index().slots();
    ranked = !of.summary().nested();
    table = of.index().tables()[shard];
    decisions = of.decisions()[shard];
    dispatches = of.dispatches()[shard];
    ranks = ranked ? of.ranks()[shard] : new int[0];
  }

  /**
   * Changes the entries of a key; it is taken out where none are left.
   *
   * @return whether there is room for it
   */
  boolean replace(byte[] key, int length, boolean part, UnaryOperator<List<RouteEntry>> entriesOf) {
    long mixed = KeyHash.mix(hash.sum(key, 0, length));
    int record = KeyIndex.find(table, key, 0, length, mixed);
    boolean known = (record & (part ? KeyIndex.PART : KeyIndex.WHOLE)) != 0;
    int place = part ? KeyIndex.partValue(record) : KeyIndex.wholeValue(record);
    List<RouteEntry> entries = entriesOf.apply(known ? entries(place) : List.of());
    Value after = entries.isEmpty() ? null : value(entries);
    if (known && after != null && (after.decision == null) == (decisions[place] == null)) {
      put(place, after);
      return true;
    }
    return build(key, length, part, after);
  }

  private List<RouteEntry> entries(int place) {
    RouteDecision decision = decisions[place];
    return decision == null ? dispatch(place).entries() : List.of(TableCompiler.entry(decision));
  }

  private ConditionDispatch dispatch(int place) {
    if (dispatches == null) {
      throw new IllegalStateException("neither a decision nor conditions");
    }
    return dispatches[place];
  }

  private Value value(List<RouteEntry> entries) {
    RouteEntry first = entries.get(0);
    boolean free = entries.size() == 1 && ConditionDispatch.isFree(first);
    return new Value(
        free ? first.decision() : null,
        free ? null : new ConditionDispatch(entries, precedence),
        ranked ? precedence.rank(first) : 0);
  }

  private void put(int place, Value value) {
    if (value.decision != null) {
      decisions = decisions.clone();
      decisions[place] = value.decision;
    } else if (dispatches != null && value.dispatch != null) {
      dispatches = dispatches.clone();
      dispatches[place] = value.dispatch;
    }
    if (ranked) {
      ranks = ranks.clone();
      ranks[place] = value.rank;
    }
  }

  /** Writes the shard anew, with another value for the key and kind, or none. */
  private boolean build(byte[] key, int length, boolean part, @Nullable Value changed) {
    int kind = part ? KeyIndex.PART : KeyIndex.WHOLE;
    int keys = 0;
    int count = 0;
    int entries = 0;
    boolean there = false;
    for (int slot = 0; slot < slots; slot++) {
      int at = KeyIndex.entry(table, slot);
      int record = at == 0 ? 0 : KeyHash.half(table, at);
      boolean same = isAt(at, record, key, length);
      int kinds = kinds(record, same, kind, changed);
      there |= same;
      keys += kinds == 0 ? 0 : 1;
      count += Integer.bitCount(kinds);
      entries += kinds == 0 ? 0 : ShardBuilder.entrySize(KeyIndex.length(record));
    }
    boolean comes = !there && changed != null;
    entries += comes ? ShardBuilder.entrySize(length) : 0;
    int size = ShardWriter.size(slots, comes ? keys + 1 : keys, entries);
    if (size < 0) {
      return false;
    }
    int values = comes ? count + 1 : count;
    ShardWriter writer = new ShardWriter(hash, slots, KeyIndex.start(table), size, values, ranked);
    for (int slot = 0; slot < slots; slot++) {
      int at = KeyIndex.entry(table, slot);
      int record = at == 0 ? 0 : KeyHash.half(table, at);
      boolean same = isAt(at, record, key, length);
      int kinds = kinds(record, same, kind, changed);
      if (kinds != 0) {
        writer.begin(table, at + Integer.BYTES, KeyIndex.length(record));
        write(writer, kinds, record, same ? kind : 0, changed);
        writer.end();
      }
    }
    if (comes) {
      writer.begin(key, 0, length);
      write(writer, kind, 0, kind, changed);
      writer.end();
    }
    table = writer.table();
    decisions = writer.decisions();
    dispatches = writer.dispatches();
    ranks = writer.ranks();
    return true;
  }

  private boolean isAt(int at, int record, byte[] key, int length) {
    return at != 0
        && KeyIndex.length(record) == length
        && KeyHash.same(table, at + Integer.BYTES, key, 0, length);
  }

  /** The kinds of values that a key has, or will have if it is the one that changes. */
  private static int kinds(int record, boolean same, int kind, @Nullable Value changed) {
    int kinds = record & (KeyIndex.WHOLE | KeyIndex.PART);
    if (!same) {
      return kinds;
    }
    return changed == null ? kinds & ~kind : kinds | kind;
  }

  /** Writes the values of a key: the changed one for a kind, and those that there are. */
  private void write(ShardWriter writer, int kinds, int record, int kind, @Nullable Value changed) {
    if ((kinds & KeyIndex.WHOLE) != 0) {
      write(writer, false, KeyIndex.wholeValue(record), kind == KeyIndex.WHOLE ? changed : null);
    }
    if ((kinds & KeyIndex.PART) != 0) {
      write(writer, true, KeyIndex.partValue(record), kind == KeyIndex.PART ? changed : null);
    }
  }

  private void write(ShardWriter writer, boolean part, int place, @Nullable Value changed) {
    if (changed != null) {
      writer.value(part, changed.decision, changed.dispatch, changed.rank);
    } else {
      writer.value(
          part,
          decisions[place],
          dispatches == null ? null : dispatches[place],
          ranked ? ranks[place] : 0);
    }
  }

  byte[] table() {
    return table;
  }

  RouteDecision[] decisions() {
    return decisions;
  }

  @SuppressWarnings("NullAway") // null where the shard has none, as in PathTable
  ConditionDispatch[] dispatches() {
    return dispatches;
  }

  int[] ranks() {
    return ranks;
  }
}
