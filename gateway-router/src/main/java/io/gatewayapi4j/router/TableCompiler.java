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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes the ordered form of a listener: virtual hosts, and their entries in precedence order. */
final class TableCompiler {
  private final Precedence precedence;
  private final Predicate<Filter.ExtensionRef> served;

  /** What rules do, once for all the listeners that they are attached to. */
  private final IdentityHashMap<ResolvedRule, RuleAction> actions = new IdentityHashMap<>();

  TableCompiler(Profile profile, Predicate<Filter.ExtensionRef> served) {
    precedence = new Precedence(profile);
    this.served = served;
  }

  /** The table of a listener of a Gateway. */
  ListenerTable compile(ResolvedListener listener) {
    RouteDecision unmatched =
        carriesConnections(listener.protocol())
            ? new RouteDecision(Outcome.REFUSE, 0, listener)
            : new RouteDecision(Outcome.RESPOND, 404, listener);
    return compile(listener, unmatched);
  }

  /** The table of a listener, with what is decided where nothing matches. */
  ListenerTable compile(ResolvedListener listener, RouteDecision unmatched) {
    Map<Hostname, List<RouteEntry>> hosts = new TreeMap<>(HostOrder.MOST_SPECIFIC_FIRST);
    for (Attachment attachment : listener.attachments()) {
      List<RouteEntry> entries = entries(listener, attachment.route());
      for (Hostname hostname : hostnames(listener, attachment)) {
        hosts.computeIfAbsent(hostname, any -> new ArrayList<>()).addAll(entries);
      }
    }
    List<VirtualHost> virtualHosts = new ArrayList<>(hosts.size());
    hosts.forEach(
        (hostname, entries) -> {
          entries.sort(precedence);
          virtualHosts.add(new VirtualHost(hostname, entries));
        });
    return new ListenerTable(listener, virtualHosts, unmatched);
  }

  /** TCP and UDP know no hosts. */
  private static List<Hostname> hostnames(ResolvedListener listener, Attachment attachment) {
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

  private List<RouteEntry> entries(ResolvedListener listener, ResolvedRoute route) {
    Kind kind = route.key().kind();
    boolean requests = kind == Kind.HTTP_ROUTE || kind == Kind.GRPC_ROUTE;
    List<RouteEntry> entries = new ArrayList<>();
    for (ResolvedRule rule : route.rules()) {
      RuleAction action = actions.computeIfAbsent(rule, any -> new RuleAction(any, served));
      if (requests) {
        for (RequestMatch match : rule.matches()) {
          entries.add(entry(match, httpDecision(listener, route, match, action)));
        }
      } else {
        entries.add(anyRequest(connectionDecision(listener, route, action)));
      }
    }
    return entries;
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
            ? new RouteDecision(Outcome.RESPOND, 204, listener, route, match, action, null)
            : null;
    var redirect = action.filters().redirect();
    if (redirect != null) {
      return new RouteDecision(
          Outcome.REDIRECT, redirect.status(), listener, route, match, action, preflight);
    }
    return action.choice().canForward()
        ? new RouteDecision(Outcome.FORWARD, 200, listener, route, match, action, preflight)
        : new RouteDecision(Outcome.RESPOND, 500, listener, route, match, action, preflight);
  }

  private static RouteDecision connectionDecision(
      ResolvedListener listener, ResolvedRoute route, RuleAction action) {
    return action.choice().canForward()
        ? new RouteDecision(Outcome.FORWARD, 200, listener, route, null, action, null)
        : new RouteDecision(Outcome.REFUSE, 0, listener, route, null, action, null);
  }
}
