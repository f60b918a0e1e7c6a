package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the host of a request to the virtual hosts that cover it. Immutable.
 *
 * <p>Implementation note. The hostnames that cover a host are the host itself, wildcards whose
 * suffix the host ends with, and the one for any. All but the most specific of them cover that one
 * too: so which it is settles the listener and all virtual hosts to be tried, and one {@link
 * HostChain} stands for them. It is looked up by the whole name, then, from the longest, by those
 * suffixes that have as many dots as any that is configured.
 */
final class HostTable {
  private final KeyHash hash;
  private final KeyIndex index;
  private final HostShard[] shards;
  private final @Nullable HostChain any;

  /** The numbers of dots in the suffixes of wildcards, one bit each; the last for all above. */
  private final long suffixDots;

  private final boolean oneLabel;
  private final boolean onlyAny;

  /**
   * The name of the only key, if it is that of a host; empty else. Compared before it is hashed.
   */
  private final String onlyName;

  private final @Nullable HostChain onlyChain;

  HostTable(
      KeyHash hash,
      KeyIndex index,
      HostShard[] shards,
      @Nullable HostChain any,
      long suffixDots,
      boolean oneLabel,
      String onlyName) {
    this.hash = hash;
    this.index = index;
    this.shards = shards;
    this.any = any;
    this.suffixDots = suffixDots;
    this.oneLabel = oneLabel;
    this.onlyName = onlyName;
    onlyAny = shards.length == 1 && shards[0].isEmpty();
    onlyChain = onlyName.isEmpty() ? any : shards[0].chain(0);
  }

  /** What requests for that host go through; null where no hostname covers it. */
  @Nullable HostChain find(String host, RequestBytes bytes) {
    bytes.forget(); // what is still there if the last request was not decided
    if (onlyAny) {
      return any;
    }
    if (host.equals(onlyName)) {
      return onlyChain;
    }
    return among(host, bytes);
  }

  /**
   * By the whole name, else by the longest suffix that starts with a dot, with something before it.
   * In one method for the same reason as {@link PathTable} says of its own.
   */
  private @Nullable HostChain among(String host, RequestBytes bytes) {
    int whole = bytes.readHost(host, hash);
    if (whole >= 0) {
      long mixed = KeyHash.mix(bytes.hostSum);
      int record = index.find(bytes.host, 0, whole, mixed);
      if ((record & KeyIndex.WHOLE) != 0) {
        HostShard shard = shards[KeyIndex.shard(mixed, shards.length)];
        return shard.begin(KeyIndex.wholeValue(record), bytes);
      }
    }
    if (suffixDots == 0) {
      return any;
    }
    int blocks = bytes.findDots();
    int left = 0;
    for (int block = 0; block < blocks; block++) {
      left += Long.bitCount(bytes.dots[block]);
    }
    boolean first = !bytes.hostCut;
    for (int block = 0; block < blocks; block++) {
      for (long dots = bytes.dots[block]; dots != 0; dots &= dots - 1) {
        int dot = (block << 6) | Long.numberOfTrailingZeros(dots);
        boolean label = dot > 0 || bytes.hostCut;
        if (label && (suffixDots >>> Math.min(left, 63) & 1) != 0 && (first || !oneLabel)) {
          int length = bytes.hostEnd - dot;
          long mixed = KeyHash.mix(hash.sum(bytes.host, dot, length));
          int record = index.find(bytes.host, dot, length, mixed);
          if ((record & KeyIndex.PART) != 0) {
            HostShard shard = shards[KeyIndex.shard(mixed, shards.length)];
            return shard.begin(KeyIndex.partValue(record), bytes);
          }
        }
        left--;
        first = false;
      }
    }
    return any;
  }

  /**
   * The same after changes of virtual hosts; null where it is to be made anew, as where one comes
   * or goes.
   */
  @Nullable HostTable with(List<HostChange> changes, Precedence precedence) {
    HostTable changed = this;
    for (HostChange change : changes) {
      if (change.before() == null || change.after() == null) {
        return null;
      }
      PathTable table = changed.paths(change.listener(), change.before().hostname());
      if (table == null) {
        continue;
      }
      PathTable other = new PathTableChange(table, precedence).apply(change);
      if (other == null) {
        return null;
      }
      changed = changed.with(change.before().hostname(), table, other);
    }
    return changed;
  }

  /** The table of a virtual host; null where no request gets to it. */
  @Nullable PathTable paths(int listener, Hostname name) {
    HostChain chain = chain(name);
    return chain == null || chain.place() != listener ? null : chain.paths();
  }

  /** What requests go through whose host that hostname covers, and no narrower one. */
  private @Nullable HostChain chain(Hostname name) {
    Place place = place(name);
    return place == null ? name.isAny() ? any : null : shards[place.shard].chain(place.value);
  }

  /** Where the chain of a hostname stands. */
  private record Place(int shard, int value) {}

  private @Nullable Place place(Hostname name) {
    String key = HostTableBuilder.key(name);
    byte[] bytes = KeyHash.bytes(key);
    long mixed = KeyHash.mix(hash.sum(bytes, 0, key.length()));
    int record = index.find(bytes, 0, key.length(), mixed);
    boolean part = name.isWildcard();
    if ((record & (part ? KeyIndex.PART : KeyIndex.WHOLE)) == 0) {
      return null;
    }
    int value = part ? KeyIndex.partValue(record) : KeyIndex.wholeValue(record);
    return new Place(KeyIndex.shard(mixed, shards.length), value);
  }

  private HostTable with(Hostname name, PathTable before, PathTable after) {
    HostShard[] all = shards.clone();
    Place place = name.isAny() || name.isWildcard() ? null : place(name);
    for (int shard = 0; shard < all.length; shard++) {
      if (place == null) {
        all[shard] = all[shard].with(before, after);
      } else if (place.shard == shard) {
        all[shard] = all[shard].with(place.value, before, after);
      }
    }
    HostChain other = any == null ? null : any.with(before, after);
    return new HostTable(hash, index, all, other, suffixDots, oneLabel, onlyName);
  }

  /** Checks that the table is as its notes say. */
  void check() {
    index.check(hash);
    for (HostChain rest = any; rest != null; rest = rest.next()) {
      rest.check();
    }
    for (HostShard shard : shards) {
      shard.check();
    }
  }
}
