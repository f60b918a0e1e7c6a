package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the decision for a request in the compiled form: one lookup for its host, then one for each
 * depth of its path that is configured there, and one for each value that entries of one path are
 * told apart by. Allocates nothing; the cost does not depend on the number of entries.
 *
 * <p>Agrees with {@link LinearMatcher} on every request. What cannot be put into the tables (a path
 * of more than {@link KeyHash#MAX_LENGTH} chars or with chars above U+00FF, which validation
 * refuses) is left to it, for those requests alone that could match it.
 */
final class CompiledMatcher implements RequestMatcher {
  private static final RouteDecision NO_LISTENER = LinearMatcher.NO_LISTENER;
  private static final int ATTEMPTS = 16;

  private final KeyHash hash;
  private final HostTable hosts;
  private final List<ListenerTable> listeners;
  private final ConnectionMatcher connections;
  private final boolean connectionsFirst;
  private final @Nullable LinearMatcher linear;

  private CompiledMatcher(
      KeyHash hash,
      HostTable hosts,
      List<ListenerTable> listeners,
      ConnectionMatcher connections,
      boolean connectionsFirst,
      @Nullable LinearMatcher linear) {
    this.hash = hash;
    this.hosts = hosts;
    this.listeners = listeners;
    this.connections = connections;
    this.connectionsFirst = connectionsFirst;
    this.linear = linear;
  }

  /** A matcher of listeners in the order they are tried. */
  static CompiledMatcher of(
      List<ListenerTable> listeners, ConnectionMatcher connections, Profile profile) {
    for (int seed = 0; seed < ATTEMPTS; seed++) {
      CompiledMatcher matcher = of(listeners, connections, profile, KeyHash.of(seed));
      if (matcher != null) {
        return matcher;
      }
    }
    throw new IllegalStateException("keys collide by every hash");
  }

  /** The same by a given hash; null where it makes too many collisions. */
  static @Nullable CompiledMatcher of(
      List<ListenerTable> listeners, ConnectionMatcher connections, Profile profile, KeyHash hash) {
    HostTableBuilder builder = new HostTableBuilder(listeners, profile, hash);
    HostTable hosts = builder.build();
    if (hosts == null) {
      return null;
    }
    boolean connectionsFirst =
        !listeners.isEmpty()
            && TableCompiler.carriesConnections(listeners.get(0).listener().protocol());
    LinearMatcher linear =
        builder.unfit() ? new LinearMatcher(listeners, connections, profile) : null;
    return new CompiledMatcher(hash, hosts, listeners, connections, connectionsFirst, linear);
  }

  @Override
  public RouteDecision route(RequestView request) {
    String host = request.host();
    if (linear != null && (unfit(host, RequestBytes.MAX_HOST) || unfit(request.path()))) {
      return linear.route(request);
    }
    RequestBytes bytes = RequestBytes.ofThread();
    HostChain chain = hosts.find(host, bytes);
    String sni = request.sni();
    if (sni != null && !sni.isEmpty()) {
      RouteDecision decision = byServerName(sni, chain);
      if (decision != null) {
        return decision;
      }
    }
    if (chain == null) {
      return connectionsFirst ? connections.connect(sni) : NO_LISTENER;
    }
    if (chain.limit() > 0) {
      bytes.readPath(request.path(), chain.limit(), hash);
    }
    ListenerTable listener = chain.listener();
    for (HostChain rest = chain; rest != null; rest = rest.next()) {
      PathTable paths = rest.paths();
      RouteDecision decision = paths == null ? null : paths.find(bytes, request);
      if (decision != null) {
        return decision;
      }
    }
    return listener.unmatched();
  }

  /** What the server name of the handshake settles; null where the request is to be routed. */
  private @Nullable RouteDecision byServerName(String sni, @Nullable HostChain chain) {
    int bySni = connections.listener(sni);
    if (bySni < 0) {
      return NO_LISTENER;
    }
    ProtocolType protocol = listeners.get(bySni).listener().protocol();
    if (protocol == ProtocolType.TLS) {
      return connections.connect(bySni, sni);
    }
    if (protocol != ProtocolType.HTTPS || (chain != null && chain.place() == bySni)) {
      return null;
    }
    return chain == null ? NO_LISTENER : LinearMatcher.MISDIRECTED;
  }

  private static boolean unfit(String target) {
    return unfit(target, KeyHash.MAX_LENGTH);
  }

  private static boolean unfit(String text, int most) {
    return text.length() > most || Latin1.prefix(text, text.length()) < text.length();
  }

  /** Checks that the tables are as their notes say. */
  void check() {
    hosts.check();
  }
}
