package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.Transport;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A router that does what the specification says, word by word, over the snapshot: no table, no
 * sorting ahead, no sharing, and nothing in common with the router that it is compared with. Slow;
 * immutable.
 *
 * <p>It matches requests as sent; a normalised one is for the caller to make.
 */
public final class ReferenceRouter {
  private final Snapshot snapshot;
  private final ReferenceHosts hosts;
  private final ReferenceRules rules;

  /** A reference for the routes of a snapshot. */
  public ReferenceRouter(Snapshot snapshot, Profile profile) {
    this(snapshot, profile, ReferencePrecedence.of(profile));
  }

  ReferenceRouter(Snapshot snapshot, Profile profile, ReferencePrecedence precedence) {
    this.snapshot = snapshot;
    hosts = new ReferenceHosts(profile);
    rules = new ReferenceRules(profile, hosts, precedence);
  }

  /** What is decided for a request that comes in there. */
  public ReferenceDecision route(EntrypointKey entrypoint, RequestView request) {
    return entrypoint.gateway()
        ? atGateway(listeners(entrypoint), request)
        : new ReferenceMesh(snapshot, rules).route(entrypoint, request);
  }

  /** What is decided for a connection, or the datagrams of a client, that come in there. */
  public ReferenceDecision connect(EntrypointKey entrypoint, @Nullable String sni) {
    if (!entrypoint.gateway()) {
      return new ReferenceMesh(snapshot, rules).connect(entrypoint);
    }
    String name = sni == null ? "" : sni;
    ResolvedListener chosen = hosts.mostSpecific(listeners(entrypoint), name);
    return chosen == null || speaksHttp(chosen)
        ? ReferenceDecision.of(Outcome.REFUSE, 0, null)
        : rules.connect(chosen, name);
  }

  /** The port of the destination picks the listeners; UDP ports are others than TCP ports. */
  private List<ResolvedListener> listeners(EntrypointKey entrypoint) {
    List<ResolvedListener> found = new ArrayList<>();
    for (ResolvedGateway gateway : snapshot.gateways()) {
      String name = gateway.key().namespace() + "/" + gateway.key().name();
      for (ResolvedListener listener : gateway.listeners()) {
        boolean udp = listener.protocol() == ProtocolType.UDP;
        if (name.equals(entrypoint.name())
            && listener.port() == entrypoint.port()
            && udp == (entrypoint.transport() == Transport.UDP)) {
          found.add(listener);
        }
      }
    }
    return found;
  }

  private ReferenceDecision atGateway(List<ResolvedListener> listeners, RequestView request) {
    String sni = request.sni() == null ? "" : request.sni();
    List<ResolvedListener> http = listeners.stream().filter(ReferenceRouter::speaksHttp).toList();
    String host = ReferenceHosts.withoutPort(request.host());
    ResolvedListener byHost = hosts.mostSpecific(http, host);
    if (http.isEmpty() && !listeners.isEmpty()) {
      return bytes(listeners, sni);
    }
    if (sni.isEmpty() || http.stream().noneMatch(ReferenceRouter::isHttps)) {
      return byHost == null ? notFound() : rules.route(byHost, host, request);
    }
    ResolvedListener bySni = hosts.mostSpecific(listeners, sni);
    if (bySni == null) {
      return notFound();
    }
    if (!isHttps(bySni)) {
      return bytes(listeners, sni);
    }
    if (byHost == null) {
      return notFound();
    }
    return byHost.equals(bySni)
        ? rules.route(bySni, host, request)
        : ReferenceDecision.of(Outcome.RESPOND, 421, null);
  }

  /** A port that hands on connections takes a request as the bytes that it is. */
  private ReferenceDecision bytes(List<ResolvedListener> listeners, String sni) {
    ResolvedListener chosen = hosts.mostSpecific(listeners, sni);
    return chosen == null
        ? ReferenceDecision.of(Outcome.REFUSE, 0, null)
        : rules.connect(chosen, sni);
  }

  private static ReferenceDecision notFound() {
    return ReferenceDecision.of(Outcome.RESPOND, 404, null);
  }

  private static boolean isHttps(ResolvedListener listener) {
    return listener.protocol() == ProtocolType.HTTPS;
  }

  private static boolean speaksHttp(ResolvedListener listener) {
    return isHttps(listener) || listener.protocol() == ProtocolType.HTTP;
  }

  /** The Service of a mesh of that name, or null. */
  static @Nullable ResolvedMeshService service(Snapshot snapshot, String name) {
    for (ResolvedMeshService service : snapshot.services()) {
      if (name.equals(service.key().namespace() + "/" + service.key().name())) {
        return service;
      }
    }
    return null;
  }
}
