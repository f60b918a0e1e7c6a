package io.gatewayapi4j.router;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where traffic comes in: one port of a Gateway, or one port of a Service of a mesh as the clients
 * of a namespace see it. Immutable, safe for use by many threads.
 */
public final class Entrypoint {
  private static final RouteDecision REFUSED = new RouteDecision(Outcome.RESPOND, 400, null);

  private final EntrypointKey key;
  private final List<ListenerTable> listeners;
  private final Profile profile;
  private final Normalisation normalisation;
  private final CompiledMatcher requests;
  private final ConnectionMatcher connections;

  /** Whether any entry may, of this port or of those compiled with it; after a change, or might. */
  private final boolean answersPreflights;

  /**
   * A port.
   *
   * @param made as {@link HostTableBuilder} takes it
   */
  Entrypoint(
      EntrypointKey key,
      List<ListenerTable> listeners,
      Profile profile,
      Normalisation normalisation,
      boolean answersPreflights,
      Function<VirtualHost, @Nullable HostEntries> made) {
    this.key = key;
    this.profile = profile;
    this.listeners = List.copyOf(listeners);
    this.normalisation = normalisation;
    connections = new ConnectionMatcher(this.listeners, profile);
    requests = CompiledMatcher.of(this.listeners, connections, profile, made);
    this.answersPreflights = answersPreflights;
  }

  private Entrypoint(Entrypoint before, List<ListenerTable> listeners, List<HostChange> changes) {
    key = before.key;
    profile = before.profile;
    this.listeners = List.copyOf(listeners);
    normalisation = before.normalisation;
    connections = new ConnectionMatcher(this.listeners, profile);
    requests = before.requests.with(this.listeners, connections, changes, profile);
    answersPreflights =
        before.answersPreflights
            || changes.stream().anyMatch(change -> answersPreflights(change.come()));
  }

  private static boolean answersPreflights(List<RouteEntry> entries) {
    for (RouteEntry entry : entries) {
      if (entry.decision().answersPreflight()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same port after changes of virtual hosts.
   *
   * @param changed the listeners, in the order in which they were
   */
  Entrypoint with(List<ListenerTable> changed, List<HostChange> changes) {
    return new Entrypoint(this, changed, changes);
  }

  boolean answersPreflights() {
    return answersPreflights;
  }

  /** Checks that the compiled form is as its notes say. */
  void check() {
    requests.check();
  }

  /** What it is a port of. */
  public EntrypointKey key() {
    return key;
  }

  /** The ordered form: its listeners, the most specific hostname first; empty where none is. */
  public List<ListenerTable> listeners() {
    return listeners;
  }

  /**
   * Decides a request. Allocates nothing.
   *
   * <p>The listener is chosen by the host, or for HTTPS by the server name of the handshake, and is
   * final: no other one is tried. A request that the host would have taken to another listener of
   * the port is misdirected (421). Where the client sent no server name, the host alone decides.
   */
  public RouteDecision route(RequestView request) {
    RequestBytes bytes = RequestBytes.ofThread();
    RequestView seen = normalisation.view(request, bytes);
    return seen == null ? REFUSED : decide(seen, bytes);
  }

  private RouteDecision decide(RequestView seen, RequestBytes bytes) {
    RouteDecision decision = requests.route(seen, bytes);
    return answersPreflights ? decision.forRequest(seen) : decision;
  }

  /**
   * Decides an HTTP request and says what that comes to: which backend, what it sees, what the
   * answer bears. All that a server needs to know, computed once; linear in the request and its
   * filters.
   *
   * @param random what the backend and the copies are drawn with
   */
  public RequestPlan plan(RequestView request, RandomGenerator random) {
    RequestBytes bytes = RequestBytes.ofThread();
    RequestView seen = normalisation.view(request, bytes);
    return seen == null
        ? RequestPlan.Answer.of(request, REFUSED, REFUSED.status())
        : Planner.plan(seen, decide(seen, bytes), random);
  }

  /**
   * The request as it is matched and passed on: what the methods of a decision are given. The same
   * object where the normalisation changes nothing; null where it refuses the request, which is
   * answered with 400.
   */
  public @Nullable RequestView view(RequestView request) {
    return normalisation.view(request, RequestBytes.ofThread());
  }

  /**
   * Decides a TLS or TCP connection, or the datagrams of a client. Allocates nothing.
   *
   * @param sni the server name of the TLS handshake; null where there is none
   */
  public RouteDecision connect(@Nullable String sni) {
    return connections.connect(sni);
  }

  /**
   * Tells how a request is decided: by going through the ordered form step by step, which takes
   * time and memory in proportion to its size.
   */
  public Explanation explain(RequestView request) {
    return new Explainer(this, profile).explain(request);
  }

  /** Tells how {@link #connect} decides. */
  public Explanation explainConnection(@Nullable String sni) {
    return new Explainer(this, profile).explainConnection(sni == null ? "" : sni);
  }
}
