package io.gatewayapi4j.router;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the decision for a request in the compiled form: one lookup for its host, then one for each
 * depth of its path that is configured there, and one for each value that entries of one path are
 * told apart by. Allocates nothing; the cost does not depend on the number of entries.
 *
 * <p>Agrees with {@link LinearMatcher} on every request. What cannot be put into the tables (a path
 * of more than {@link KeyHash#MAX_LENGTH} chars or with others than those of ASCII, which
 * validation refuses) is left to it, for those requests alone that could match it.
 */
final class CompiledMatcher {
  private static final int ATTEMPTS = 16;

  private final KeyHash hash;
  private final HostTable hosts;
  private final ConnectionMatcher connections;
  private final @Nullable LinearMatcher linear;

  private CompiledMatcher(
      KeyHash hash,
      HostTable hosts,
      ConnectionMatcher connections,
      @Nullable LinearMatcher linear) {
    this.hash = hash;
    this.hosts = hosts;
    this.connections = connections;
    this.linear = linear;
  }

  /**
   * A matcher of listeners in the order they are tried.
   *
   * @param made as {@link HostTableBuilder} takes it
   */
  static CompiledMatcher of(
      List<ListenerTable> listeners,
      ConnectionMatcher connections,
      Profile profile,
      Function<VirtualHost, @Nullable HostEntries> made) {
    for (int seed = 0; seed < ATTEMPTS; seed++) {
      CompiledMatcher matcher = of(listeners, connections, profile, KeyHash.of(seed), made);
      if (matcher != null) {
        return matcher;
      }
    }
    throw new IllegalStateException("keys collide by every hash");
  }

  /** The same by a given hash; null where it makes too many collisions. */
  static @Nullable CompiledMatcher of(
      List<ListenerTable> listeners,
      ConnectionMatcher connections,
      Profile profile,
      KeyHash hash,
      Function<VirtualHost, @Nullable HostEntries> made) {
    HostTableBuilder builder = new HostTableBuilder(listeners, profile, hash, made);
    HostTable hosts = builder.build();
    if (hosts == null) {
      return null;
    }
    LinearMatcher linear =
        builder.unfit() ? new LinearMatcher(listeners, connections, profile) : null;
    return new CompiledMatcher(hash, hosts, connections, linear);
  }

  /**
   * The same after changes of virtual hosts.
   *
   * @param listeners the listeners, in the order in which they were
   */
  CompiledMatcher with(
      List<ListenerTable> listeners,
      ConnectionMatcher connections,
      List<HostChange> changes,
      Profile profile) {
    if (linear == null) {
      HostTable changed = hosts.with(changes, new Precedence(profile));
      if (changed == null) {
        HostTableBuilder builder =
            new HostTableBuilder(listeners, profile, hash, HostTableBuilder.NOTHING_MADE);
        builder.reuse(hosts, changes);
        changed = builder.build();
        changed = builder.unfit() ? null : changed;
      }
      if (changed != null) {
        return new CompiledMatcher(hash, changed, connections, null);
      }
    }
    return of(listeners, connections, profile, HostTableBuilder.NOTHING_MADE);
  }

  /**
   * Decides a request.
   *
   * @param request as it is to be matched: normalised already, its target in origin form unless it
   *     has no path at all ({@code *}, or the authority of CONNECT)
   * @param bytes those of the thread, which know of its target: see {@link RequestBytes#take}
   */
  RouteDecision route(RequestView request, RequestBytes bytes) {
    String host = request.host();
    if (linear != null && (unfitHost(host) || unfit(request.path()))) {
      return linear.route(request);
    }
    // Both are taken before either is read: see RequestBytes.
    hosts.take(host, bytes.host);
    bytes.takePath(request);
    HostShard shard = hosts.find(host, bytes.host);
    if (shard == null) {
      return connections.withoutHost(request.sni());
    }
    return route(shard, bytes.host.place, request, bytes);
  }

  private RouteDecision route(HostShard shard, int place, RequestView request, RequestBytes bytes) {
    if (connections.settles()) {
      RouteDecision settled = connections.settle(request.sni(), shard.chain(place).place());
      if (settled != null) {
        return settled;
      }
    }
    RouteDecision decision = shard.find(place, bytes, request, hash);
    return decision == null ? next(shard.chain(place), bytes, request) : decision;
  }

  /** What the virtual hosts after the first decide, or the listener. */
  private static RouteDecision next(HostChain chain, RequestBytes bytes, RequestView request) {
    for (HostChain rest = chain.next(); rest != null; rest = rest.next()) {
      PathTable paths = rest.paths();
      RouteDecision decision = paths == null ? null : paths.find(bytes, request);
      if (decision != null) {
        return decision;
      }
    }
    return chain.unmatched();
  }

  private static boolean unfitHost(String host) {
    return host.startsWith(".") || unfit(host, HostBytes.MAX);
  }

  private static boolean unfit(String target) {
    return unfit(target, KeyHash.MAX_LENGTH);
  }

  private static boolean unfit(String text, int most) {
    boolean unfit = text.length() > most;
    for (int i = 0; i < text.length() && !unfit; i++) {
      unfit = text.charAt(i) >= 0x80;
    }
    return unfit;
  }

  /** Checks that the tables are as their notes say. */
  void check() {
    hosts.check();
  }
}
