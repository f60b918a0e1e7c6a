package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the ordered form of a listener: virtual hosts, and their entries in precedence order. */
final class TableCompiler {
  private final Precedence precedence;
  private final Predicate<Filter.ExtensionRef> served;
  private final IdentityHashMap<VirtualHost, HostEntries> made = new IdentityHashMap<>();
  private boolean answersPreflights;

  TableCompiler(Profile profile, Predicate<Filter.ExtensionRef> served) {
    precedence = new Precedence(profile);
    this.served = served;
  }

  Precedence precedence() {
    return precedence;
  }

  /** Whether any entry that was made so far does. */
  boolean answersPreflights() {
    return answersPreflights;
  }

  /** The table of a listener of a Gateway. */
  ListenerTable compile(ResolvedListener listener) {
    ResolvedListener own = listener.withoutAttachments();
    RouteDecision unmatched =
        carriesConnections(listener.protocol())
            ? new RouteDecision(Outcome.REFUSE, 0, own)
            : new RouteDecision(Outcome.RESPOND, 404, own);
    return compile(own, listener.attachments(), unmatched);
  }

  /**
   * The table of a listener.
   *
   * @param listener what it is by itself: no decision keeps the routes of others from being
   *     collected
   * @param unmatched what is decided where nothing matches
   */
  ListenerTable compile(
      ResolvedListener listener, List<Attachment> attachments, RouteDecision unmatched) {
    ListenerEntries entries = new ListenerEntries(precedence, KeyHash.of(0), attachments.size());
    Map<Hostname, HostEntries> hosts = new HashMap<>();
    for (Attachment attachment : attachments) {
      int start = entries.size();
      addEntries(listener, attachment.route(), entries);
      for (Hostname hostname : hostnames(listener, attachment)) {
        hosts.computeIfAbsent(hostname, any -> new HostEntries(entries)).add(start, entries.size());
      }
    }
    List<VirtualHost> virtualHosts = new ArrayList<>(hosts.size());
    hosts.forEach((hostname, own) -> virtualHosts.add(virtualHost(hostname, own)));
    virtualHosts.sort(VirtualHost.MOST_SPECIFIC_FIRST);
    return new ListenerTable(listener, virtualHosts, unmatched);
  }

  private VirtualHost virtualHost(Hostname hostname, HostEntries entries) {
    VirtualHost host = new VirtualHost(hostname, Arrays.asList(entries.sorted()));
    made.put(host, entries);
    return host;
  }

  /**
   * What was noted of the entries of a virtual host when they were made here. It is not kept: null
   * the second time, and where they were not made here.
   */
  @Nullable HostEntries made(VirtualHost host) {
    return made.remove(host);
  }

  /** TCP and UDP know no hosts. */
  static List<Hostname> hostnames(ResolvedListener listener, Attachment attachment) {
    return switch (listener.protocol()) {
      case HTTP, HTTPS, TLS -> attachment.hostnames();
      case TCP, UDP -> List.of(Hostname.ANY);
    };
  }

  /** Whether a listener of that protocol hands on connections or datagrams, not requests. */
  static boolean carriesConnections(ProtocolType protocol) {
    return switch (protocol) {
      case HTTP, HTTPS -> false;
      case TLS, TCP, UDP -> true;
    };
  }

  /** Makes the entries of a route at a listener. */
  void addEntries(ResolvedListener listener, ResolvedRoute route, Consumer<RouteEntry> entries) {
    Kind kind = route.key().kind();
    boolean requests = kind == Kind.HTTP_ROUTE || kind == Kind.GRPC_ROUTE;
    for (ResolvedRule rule : route.rules()) {
      RuleAction action = new RuleAction(rule, served);
      if (requests) {
        for (RequestMatch match : rule.matches()) {
          RouteDecision decision = httpDecision(listener, route, match, action);
          answersPreflights |= decision.answersPreflight();
          entries.accept(entry(match, decision));
        }
      } else {
        entries.accept(anyRequest(connectionDecision(listener, route, action)));
      }
    }
  }

  /** The entry of a decision for requests, made anew. */
  static RouteEntry entry(RouteDecision decision) {
    RequestMatch match = decision.match();
    if (match == null) {
      throw new IllegalStateException("decides no request: " + decision);
    }
    return entry(match, decision);
  }

  private static RouteEntry entry(RequestMatch match, RouteDecision decision) {
    if (match instanceof RequestMatch.Grpc grpc) {
      return new RouteEntry(true, GrpcPath.of(grpc), null, grpc.headers(), List.of(), decision);
    }
    RequestMatch.Http http = (RequestMatch.Http) match;
    return new RouteEntry(
        false, http.path(), http.method(), http.headers(), http.queryParams(), decision);
  }

  private static RouteEntry anyRequest(RouteDecision decision) {
    return new RouteEntry(false, PathMatch.Prefix.ROOT, null, List.of(), List.of(), decision);
  }

  private static RouteDecision httpDecision(
      ResolvedListener listener, ResolvedRoute route, RequestMatch match, RuleAction action) {
    if (action.failsClosed()) {
      return new RouteDecision(Outcome.RESPOND, 500, listener, route, match, action, null);
    }
    RouteDecision preflight =
        action.filters().answersPreflight()
            ? new RouteDecision(
                Outcome.RESPOND, CorsPolicy.PREFLIGHT_STATUS, listener, route, match, action, null)
            : null;
    var redirect = action.filters().redirect();
    if (redirect != null) {
      return new RouteDecision(
          Outcome.REDIRECT, redirect.status(), listener, route, match, action, preflight);
    }
    boolean forward = action.choice().canForward();
    return new RouteDecision(
        forward ? Outcome.FORWARD : Outcome.RESPOND,
        forward ? 200 : action.choice().unservedStatus(),
        listener,
        route,
        match,
        action,
        preflight);
  }

  private static RouteDecision connectionDecision(
      ResolvedListener listener, ResolvedRoute route, RuleAction action) {
    return action.choice().canForward()
        ? new RouteDecision(Outcome.FORWARD, 200, listener, route, null, action, null)
        : new RouteDecision(Outcome.REFUSE, 0, listener, route, null, action, null);
  }
}
