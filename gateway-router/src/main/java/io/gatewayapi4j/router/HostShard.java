package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * The chains that the hosts of one shard of a {@link HostTable} lead to. Immutable.
 *
 * <p>Beside each stands what the search among the paths of its first virtual host begins with. Of
 * many hosts, little is in the cache; what stands here is asked for together, instead of one after
 * the other by way of the chain and its table.
 */
final class HostShard {
  private final HostChain[] chains;
  private final byte[][] tables;
  private final RouteDecision[][] decisions;
  private final int[] slotMasks;

  HostShard(HostChain[] chains) {
    this.chains = chains;
    tables = new byte[chains.length][];
    decisions = new RouteDecision[chains.length][];
    slotMasks = new int[chains.length];
    for (int value = 0; value < chains.length; value++) {
      PathTable paths = paths(value);
      if (paths != null) {
        tables[value] = paths.single();
        decisions[value] = paths.singleDecisions();
        slotMasks[value] = paths.slotMask();
      }
    }
  }

  private @Nullable PathTable paths(int value) {
    HostChain chain = chains[value];
    return chain == null ? null : chain.paths();
  }

  /** The chain of a value, for whose search the bytes are told what to begin with. */
  @Nullable HostChain begin(int value, RequestBytes bytes) {
    bytes.table = tables[value];
    bytes.decisions = decisions[value];
    bytes.slotMask = slotMasks[value];
    return chains[value];
  }

  @Nullable HostChain chain(int value) {
    return chains[value];
  }

  boolean isEmpty() {
    return chains.length == 0;
  }

  /** The same with another path table in place of one, in the chain of one value. */
  HostShard with(int value, PathTable before, PathTable after) {
    HostChain[] changed = chains.clone();
    changed[value] = with(changed[value], before, after);
    return new HostShard(changed);
  }

  /** The same in all chains. */
  HostShard with(PathTable before, PathTable after) {
    HostChain[] changed = chains.clone();
    for (int value = 0; value < changed.length; value++) {
      changed[value] = with(changed[value], before, after);
    }
    return new HostShard(changed);
  }

  private static @Nullable HostChain with(
      @Nullable HostChain chain, PathTable before, PathTable after) {
    return chain == null ? null : chain.with(before, after);
  }

  /** Checks the tables, and that what stands beside a chain is its own. */
  @SuppressWarnings("ReferenceEquality") // the same object is meant
  void check() {
    for (int value = 0; value < chains.length; value++) {
      PathTable paths = paths(value);
      byte[] table = paths == null ? null : paths.single();
      RouteDecision[] own = paths == null ? null : paths.singleDecisions();
      int slotMask = paths == null ? 0 : paths.slotMask();
      if (tables[value] != table || decisions[value] != own || slotMasks[value] != slotMask) {
        throw new IllegalStateException("a table beside a chain that is not its own");
      }
      for (HostChain rest = chains[value]; rest != null; rest = rest.next()) {
        rest.check();
      }
    }
  }
}
