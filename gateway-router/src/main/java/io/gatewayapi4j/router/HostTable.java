package io.gatewayapi4j.router;

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
  private static final char DOT = '.';

  private final KeyHash hash;
  private final KeyIndex index;
  private final HostChain[][] chains;
  private final @Nullable HostChain any;

  /** The numbers of dots in the suffixes of wildcards, one bit each; the last for all above. */
  private final long suffixDots;

  private final boolean oneLabel;
  private final boolean onlyAny;

  HostTable(
      KeyHash hash,
      KeyIndex index,
      HostChain[][] chains,
      @Nullable HostChain any,
      long suffixDots,
      boolean oneLabel) {
    this.hash = hash;
    this.index = index;
    this.chains = chains;
    this.any = any;
    this.suffixDots = suffixDots;
    this.oneLabel = oneLabel;
    onlyAny = chains.length == 1 && chains[0].length == 0;
  }

  /** What requests for that host go through; null where no hostname covers it. */
  @Nullable HostChain find(String host, RequestBytes bytes) {
    if (onlyAny) {
      return any;
    }
    int length = bytes.readHost(host, hash);
    if (length >= 0) {
      long found = index.find(bytes.host, 0, length, bytes.hostSum);
      if (found != KeyIndex.ABSENT && ((int) found & KeyIndex.WHOLE) != 0) {
        return chains[KeyIndex.shardOf(found)][KeyIndex.wholeValue(found)];
      }
    }
    return suffixDots == 0 ? any : bySuffix(bytes);
  }

  /** By the longest suffix that starts with a dot, with something before it. */
  private @Nullable HostChain bySuffix(RequestBytes bytes) {
    byte[] name = bytes.host;
    int end = bytes.hostEnd;
    int dots = 0;
    for (int i = 0; i < end; i++) {
      if (name[i] == DOT) {
        dots++;
      }
    }
    boolean first = !bytes.hostCut;
    for (int i = 0; i < end && dots > 0; i++) {
      if (name[i] != DOT) {
        continue;
      }
      boolean label = i > 0 || bytes.hostCut;
      if (label && (suffixDots >>> Math.min(dots, 63) & 1) != 0 && (first || !oneLabel)) {
        long found = index.find(name, i, end - i, hash.sum(name, i, end - i));
        if (found != KeyIndex.ABSENT && ((int) found & KeyIndex.PART) != 0) {
          return chains[KeyIndex.shardOf(found)][KeyIndex.partValue(found)];
        }
      }
      dots--;
      first = false;
    }
    return any;
  }

  /** Checks that the table is as its notes say. */
  void check() {
    index.check(hash);
    check(any);
    for (HostChain[] ofShard : chains) {
      for (HostChain chain : ofShard) {
        check(chain);
      }
    }
  }

  private static void check(@Nullable HostChain chain) {
    for (HostChain rest = chain; rest != null; rest = rest.next()) {
      if (rest.paths() != null) {
        rest.paths().check();
      }
    }
  }
}
