package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the {@link HostTable} of an entrypoint. */
final class HostTableBuilder implements KeyIndexBuilder.Values {
  /** Where nothing is left of how the entries of virtual hosts were made. */
  static final Function<VirtualHost, @Nullable HostEntries> NOTHING_MADE = host -> null;

  private final List<ListenerTable> listeners;
  private final boolean oneLabel;
  private final boolean fallThrough;
  private final Precedence precedence;
  private final KeyHash hash;
  private final Function<VirtualHost, @Nullable HostEntries> made;
  private final IdentityHashMap<VirtualHost, PathTable> paths = new IdentityHashMap<>();

  /** By hostname of virtual hosts and listeners: what covers it, in order. */
  private final Map<Hostname, List<Attached>> attached = new HashMap<>();

  /** The names in the table, and what each leads to. */
  private final List<Hostname> names = new ArrayList<>();

  private final List<HostChain> chainOf = new ArrayList<>();

  /** Stands for labels that no hostname is configured with. */
  private String other = "";

  private boolean unfit;
  private HostChain[][] chains = {};

  /** A virtual host at a listener; null stands for the listener alone. */
  private record Attached(int listener, @Nullable VirtualHost host) {}

  /**
   * A builder.
   *
   * @param made gives what was noted of the entries of a virtual host when they were made; null
   *     where that is not known
   */
  HostTableBuilder(
      List<ListenerTable> listeners,
      Profile profile,
      KeyHash hash,
      Function<VirtualHost, @Nullable HostEntries> made) {
    this.listeners = listeners;
    this.hash = hash;
    this.made = made;
    precedence = new Precedence(profile);
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
    fallThrough = profile.hostFallThrough();
  }

  /** Takes what has not changed from an earlier table. */
  void reuse(HostTable table, List<HostChange> changes) {
    Set<VirtualHost> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    changes.forEach(change -> changed.add(change.after()));
    for (int i = 0; i < listeners.size(); i++) {
      for (VirtualHost host : listeners.get(i).virtualHosts()) {
        PathTable known = changed.contains(host) ? null : table.paths(i, host.hostname());
        if (known != null) {
          paths.put(host, known);
        }
      }
    }
  }

  /** Whether something could not be put into the table, being no host or path of the kind. */
  boolean unfit() {
    return unfit;
  }

  /** The table; null where the hash makes too many collisions. */
  @Nullable HostTable build() {
    for (int i = 0; i < listeners.size(); i++) {
      ListenerTable listener = listeners.get(i);
      if (TableCompiler.carriesConnections(listener.listener().protocol())) {
        continue;
      }
      attach(listener.listener().hostname(), new Attached(i, null));
      for (VirtualHost host : listener.virtualHosts()) {
        if (!paths.containsKey(host) && !compile(host)) {
          return null;
        }
        attach(host.hostname(), new Attached(i, host));
      }
    }
    return buildTable();
  }

  private void attach(Hostname hostname, Attached what) {
    attached.computeIfAbsent(hostname, any -> new ArrayList<>()).add(what);
  }

  private boolean compile(VirtualHost host) {
    HostEntries entries = made.apply(host);
    if (entries == null || entries.all().keys().hash() != hash) {
      entries = HostEntries.of(host.entries(), precedence, hash);
    }
    PathTableBuilder builder = new PathTableBuilder(host, entries);
    unfit |= builder.unfit();
    PathTable table = builder.build();
    if (table == null) {
      return false;
    }
    paths.put(host, table);
    return true;
  }

  private @Nullable HostTable buildTable() {
    other = otherLabel();
    KeyPool pool = new KeyPool(hash, '.', attached.size());
    long suffixDots = 0;
    for (Hostname name : attached.keySet()) {
      String key = key(name);
      if (key.length() > HostBytes.MAX || !KeyHash.fits(key) || isMisplaced(name)) {
        unfit = true;
        continue;
      }
      HostChain chain = name.isAny() || isNobody(name) ? null : chain(name);
      if (chain != null) {
        pool.add(key, name.isWildcard());
        if (name.isWildcard()) {
          suffixDots |= 1L << Math.min(KeyPool.separators(pool.about(names.size())), 63);
        }
        names.add(name);
        chainOf.add(chain);
      }
    }
    int[] all = new int[names.size()];
    Arrays.setAll(all, number -> number);
    KeyIndex index = new KeyIndexBuilder(pool, all, all.length, 0).build(this);
    if (index == null) {
      return null;
    }
    boolean only = names.size() == 1 && !names.get(0).isWildcard();
    String onlyName = only ? names.get(0).value() : null;
    HostShard[] shards = new HostShard[chains.length];
    for (int shard = 0; shard < shards.length; shard++) {
      shards[shard] = new HostShard(index.tables()[shard], index.slots(), chains[shard]);
    }
    HostChain chain = chain(Hostname.ANY);
    HostShard any = chain == null ? null : HostShard.of(chain);
    return new HostTable(hash, index, shards, any, suffixDots, oneLabel, onlyName);
  }

  /** Whether it might be taken for the suffix of a wildcard. */
  static boolean isMisplaced(Hostname name) {
    return name.value().startsWith(".");
  }

  /** Whether it is a name with a port, which no host has once its port is taken away. */
  private static boolean isNobody(Hostname name) {
    return !name.isWildcard() && RequestHost.end(name.value()) < name.value().length();
  }

  /** The name itself, or the suffix of a wildcard. */
  static String key(Hostname name) {
    return name.isWildcard() ? name.value().substring(1) : name.value();
  }

  /** A control character, of which no hostname has any; one more than the most that any has. */
  private String otherLabel() {
    int most = 0;
    for (Hostname name : attached.keySet()) {
      most = Math.max(most, (int) name.value().chars().filter(c -> c == 1).count());
    }
    return "\u0001".repeat(most + 1);
  }

  /**
   * What covers the hosts for which that hostname is the most specific of all; null where no
   * listener does, and so none that any other hostname stands for.
   */
  private @Nullable HostChain chain(Hostname name) {
    String host = hostOf(name);
    List<Attached> covering = covering(host);
    int listener = Integer.MAX_VALUE;
    for (Attached each : covering) {
      if (each.host() == null) {
        listener = Math.min(listener, each.listener());
      }
    }
    if (listener == Integer.MAX_VALUE) {
      return null;
    }
    ListenerTable table = listeners.get(listener);
    HostChain chain = null;
    for (int i = covering.size() - 1; i >= 0; i--) {
      VirtualHost virtualHost = covering.get(i).host();
      if (virtualHost != null && covering.get(i).listener() == listener) {
        PathTable own = paths.get(virtualHost);
        chain = HostChain.of(listener, table.unmatched(), own, fallThrough ? chain : null);
      }
    }
    return chain == null ? HostChain.of(listener, table.unmatched(), null, null) : chain;
  }

  private String hostOf(Hostname name) {
    if (name.isAny()) {
      return other;
    }
    return name.isWildcard() ? other + name.value().substring(1) : name.value();
  }

  /** All that covers a host, the most specific first. */
  private List<Attached> covering(String host) {
    List<Attached> covering = new ArrayList<>();
    addIfCovers(Hostname.of(host), host, covering);
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      addIfCovers(new Hostname("*" + host.substring(dot)), host, covering);
    }
    addIfCovers(Hostname.ANY, host, covering);
    return covering;
  }

  private void addIfCovers(Hostname name, String host, List<Attached> covering) {
    List<Attached> found = attached.get(name);
    if (found != null && RequestHost.matches(name, host, host.length(), oneLabel)) {
      covering.addAll(found);
    }
  }

  @Override
  public void shards(int count) {
    chains = new HostChain[count][];
  }

  @Override
  public void shard(int shard, int count) {
    chains[shard] = new HostChain[count];
  }

  @Override
  public boolean value(int shard, int place, int number, int next) {
    chains[shard][place] = chainOf.get(number);
    return false;
  }
}
