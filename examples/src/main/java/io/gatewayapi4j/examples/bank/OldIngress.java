package io.gatewayapi4j.examples.bank;

import io.gatewayapi4j.examples.servers.LocalGateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;

/**
 * What the bank's Ingress meant to its controller: paths of type {@code Prefix}, and a snippet that
 * adds a header to each answer. An Ingress is no resource of Gateway API, but its rules make a
 * table all the same.
 */
public final class OldIngress {
  private static final String NAMESPACE = "banking-app";

  private OldIngress() {}

  /**
   * Serves the Ingress until the input ends.
   *
   * @param args manifests with the Services and their endpoints
   */
  public static void main(String[] args) throws IOException {
    LocalGateway.serve(table(), NAMESPACE + "/ingress", LocalGateway.read(List.of(args)));
  }

  private static RouteTable table() {
    ResourceKey controller = new ResourceKey(Kind.GATEWAY, NAMESPACE, "ingress");
    ResolvedRoute users = route("profile-ingress", "/users", "profile", 8081);
    ResolvedRoute rest = route("dashboard-ingress", "/", "dashboard", 3000);
    ResolvedListener listener =
        new ResolvedListener(
            controller,
            "http",
            80,
            ProtocolType.HTTP,
            Hostname.ANY,
            null,
            List.of(
                new Attachment(users, List.of(Hostname.ANY)),
                new Attachment(rest, List.of(Hostname.ANY))));
    ResolvedGateway gateway = new ResolvedGateway(controller, List.of(listener));
    return RouteTable.compile(new Snapshot(List.of(gateway), List.of()));
  }

  private static ResolvedRoute route(String name, String prefix, String service, int port) {
    RequestMatch match =
        new RequestMatch.Http(0, new PathMatch.Prefix(prefix), null, List.of(), List.of());
    var added = List.of(new HeaderEdits.Header("controller", "NGINX"));
    Filter snippet =
        new Filter.ResponseHeaderModifier(new HeaderEdits(List.of(), added, List.of()));
    Backend backend =
        new Backend("", "Service", NAMESPACE, service, port, 1, null, null, null, List.of());
    ResolvedRule rule =
        new ResolvedRule(
            0, null, List.of(match), List.of(snippet), List.of(backend), null, null, null);
    return new ResolvedRoute(new ResourceKey(Kind.HTTP_ROUTE, NAMESPACE, name), 0, List.of(rule));
  }
}
