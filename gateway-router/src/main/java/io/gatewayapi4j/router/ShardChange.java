package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One shard of a {@link PathTable}, to be changed key by key. What it is made of is copied before
 * it is written to; where a key comes or goes, it is all made anew.
 */
final class ShardChange implements KeyIndexBuilder.Values {
  private final Precedence precedence;
  private final KeyHash hash;
  private final int slots;
  private final boolean ranked;

  private byte[] table;
  private RouteDecision[] decisions;
  private ConditionDispatch @Nullable [] dispatches;
  private int[] ranks;

  /** The values of the shard that is being made, by the number of their key. */
  private List<Value> values = List.of();

  /**
   * What belongs to a key.
   *
   * @param from where its bytes are, from {@code start} on
   * @param decision the decision of its only entry, which has no other condition; else null
   * @param dispatch the conditions of its entries; else null
   * @param rank the rank of its first entry; 0 where the table is nested
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Value(
      byte[] from,
      int start,
      int length,
      boolean part,
      @Nullable RouteDecision decision,
      @Nullable ConditionDispatch dispatch,
      int rank) {}

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
    int record = KeyIndex.find(table, slots - 1, key, 0, length, mixed);
    boolean known = (record & (part ? KeyIndex.PART : KeyIndex.WHOLE)) != 0;
    int place = part ? KeyIndex.partValue(record) : KeyIndex.wholeValue(record);
    List<RouteEntry> entries = entriesOf.apply(known ? entries(place) : List.of());
    Value after = entries.isEmpty() ? null : value(key, length, part, entries);
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

  private Value value(byte[] key, int length, boolean part, List<RouteEntry> entries) {
    RouteEntry first = entries.get(0);
    boolean free = entries.size() == 1 && ConditionDispatch.isFree(first);
    return new Value(
        key,
        0,
        length,
        part,
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

  private boolean build(byte[] key, int length, boolean part, @Nullable Value changed) {
    List<Value> all = new ArrayList<>(decisions.length + 1);
    int bytes = length;
    for (int slot = 0; slot < slots; slot++) {
      int at = KeyIndex.entry(table, slot);
      int record = at == 0 ? 0 : KeyHash.half(table, at);
      boolean same =
          KeyIndex.length(record) == length
              && KeyHash.same(table, at + Integer.BYTES, key, 0, length);
      bytes +=
          Integer.bitCount(record & (KeyIndex.WHOLE | KeyIndex.PART)) * KeyIndex.length(record);
      if ((record & KeyIndex.WHOLE) != 0 && !(same && !part)) {
        all.add(value(at, KeyIndex.length(record), false, KeyIndex.wholeValue(record)));
      }
      if ((record & KeyIndex.PART) != 0 && !(same && part)) {
        all.add(value(at, KeyIndex.length(record), true, KeyIndex.partValue(record)));
      }
    }
    if (changed != null) {
      all.add(changed);
    }
    values = all;
    KeyIndexBuilder keys = new KeyIndexBuilder(hash, all.size());
    keys.expect(bytes);
    all.forEach(value -> keys.add(value.from, value.start, value.length, value.part));
    byte[] built = keys.buildShard(slots, this);
    table = built == null ? table : built;
    return built != null;
  }

  private Value value(int at, int length, boolean part, int place) {
    return new Value(
        table,
        at + Integer.BYTES,
        length,
        part,
        decisions[place],
        dispatches == null ? null : dispatches[place],
        ranked ? ranks[place] : 0);
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

  @Override
  public void shards(int count) {}

  @Override
  public void shard(int shard, int count) {
    decisions = new RouteDecision[count];
    dispatches = null;
    ranks = new int[ranked ? count : 0];
  }

  @Override
  public boolean value(int shard, int place, int first) {
    Value value = values.get(first);
    decisions[place] = value.decision;
    if (ranked) {
      ranks[place] = value.rank;
    }
    if (value.dispatch == null) {
      return false;
    }
    if (dispatches == null) {
      dispatches = new ConditionDispatch[decisions.length];
    }
    dispatches[place] = value.dispatch;
    return true;
  }
}
