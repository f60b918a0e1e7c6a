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
  private final @Nullable HostShard any;

  /** The numbers of dots in the suffixes of wildcards, one bit each; the last for all above. */
  private final long suffixDots;

  private final boolean oneLabel;
  private final boolean onlyAny;

  /** The name of the only key, if it is that of a host; null else. Compared before it is hashed. */
  private final @Nullable String onlyName;

  private final @Nullable HostShard only;

  HostTable(
      KeyHash hash,
      KeyIndex index,
      HostShard[] shards,
      @Nullable HostShard any,
      long suffixDots,
      boolean oneLabel,
      @Nullable String onlyName) {
    this.hash = hash;
    this.index = index;
    this.shards = shards;
    this.any = any;
    this.suffixDots = suffixDots;
    this.oneLabel = oneLabel;
    this.onlyName = onlyName;
    onlyAny = index.isEmpty();
    HostChain chain = onlyName == null ? null : chain(new Hostname(onlyName));
    only = chain == null ? null : HostShard.of(chain);
  }

  /** Takes a host that will be looked up. */
  void take(String host, HostBytes bytes) {
    if (!onlyAny && onlyName == null) {
      bytes.take(host);
    }
  }

  /**
   * What requests for the host that was taken go through; null where no hostname covers it. By the
   * whole name, else by the longest suffix that starts with a dot, after something. The place of it
   * is told to the bytes.
   */
  @Nullable HostShard find(String host, HostBytes bytes) {
    bytes.place = 0;
    if (onlyAny) {
      return any;
    }
    if (onlyName != null) {
      if (host.equals(onlyName)) {
        return only;
      }
      bytes.take(host);
    }
    HostShard shard = whole(bytes.read(host, hash), bytes);
    if (shard == null && bytes.isUnusual()) {
      shard = whole(bytes.readUnusual(host, hash), bytes);
    }
    return shard == null ? suffix(bytes) : shard;
  }

  private @Nullable HostShard whole(int length, HostBytes bytes) {
    if (length < 0 || bytes.name[0] == '.') {
      return null;
    }
    long mixed = KeyHash.mix(bytes.sum);
    HostShard shard = shards[KeyIndex.shard(mixed, shards.length)];
    int place = shard.place(bytes.name, 0, length, mixed);
    bytes.place = place;
    return place < 0 ? null : shard;
  }

  private @Nullable HostShard suffix(HostBytes bytes) {
    bytes.place = 0;
    if (suffixDots == 0) {
      return any;
    }
    int blocks = bytes.findDots();
    int left = 0;
    for (int block = 0; block < blocks; block++) {
      left += Long.bitCount(bytes.dots[block]);
    }
    boolean first = !bytes.cut;
    for (int block = 0; block < blocks; block++) {
      for (long dots = bytes.dots[block]; dots != 0; dots &= dots - 1) {
        int dot = (block << 6) | Long.numberOfTrailingZeros(dots);
        boolean label = dot > 0 || bytes.cut;
        if (label && (suffixDots >>> Math.min(left, 63) & 1) != 0 && (first || !oneLabel)) {
          int length = bytes.end - dot;
          long mixed = KeyHash.mix(bytes.sum(dot, length, hash));
          HostShard shard = shards[KeyIndex.shard(mixed, shards.length)];
          int place = shard.place(bytes.name, dot, length, mixed);
          if (place >= 0) {
            bytes.place = place;
            return shard;
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
    if (place != null) {
      return shards[place.shard].chain(place.slot);
    }
    return name.isAny() && any != null ? any.chain(0) : null;
  }

  /** Where the chain of a hostname stands. */
  private record Place(int shard, int slot) {}

  private @Nullable Place place(Hostname name) {
    if (HostTableBuilder.isMisplaced(name)) {
      return null;
    }
    String key = HostTableBuilder.key(name);
    byte[] bytes = KeyHash.bytes(key);
    long mixed = KeyHash.mix(hash.sum(bytes, 0, key.length()));
    int shard = KeyIndex.shard(mixed, shards.length);
    int slot = shards[shard].place(bytes, 0, key.length(), mixed);
    return slot < 0 ? null : new Place(shard, slot);
  }

  private HostTable with(Hostname name, PathTable before, PathTable after) {
    HostShard[] all = shards.clone();
    Place place = name.isAny() || name.isWildcard() ? null : place(name);
    for (int shard = 0; shard < all.length; shard++) {
      if (place == null) {
        all[shard] = all[shard].with(before, after);
      } else if (place.shard == shard) {
        all[shard] = all[shard].with(place.slot, before, after);
      }
    }
    HostShard other = any == null ? null : any.with(before, after);
    return new HostTable(hash, index, all, other, suffixDots, oneLabel, onlyName);
  }

  /** Checks that the table is as its notes say. */
  void check() {
    index.check(hash);
    if (any != null) {
      any.check();
    }
    if (only != null) {
      only.check();
    }
    for (HostShard shard : shards) {
      shard.check();
    }
  }
}
