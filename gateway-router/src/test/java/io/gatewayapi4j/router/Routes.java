package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.Arrays;
import java.util.List;

/** Short ways to write snapshots in tests. */
final class Routes {
  static final String GATEWAY = "infra/edge";

  private Routes() {}

  static Snapshot gateway(ResolvedListener... listeners) {
    ResourceKey key = new ResourceKey(Kind.GATEWAY, "infra", "edge");
    return new Snapshot(List.of(new ResolvedGateway(key, List.of(listeners))), List.of());
  }

  static ResolvedListener listener(
      String name, ProtocolType protocol, int port, String hostname, Attachment... routes) {
    ResourceKey owner = new ResourceKey(Kind.GATEWAY, "infra", "edge");
    return new ResolvedListener(
        owner, name, port, protocol, Hostname.of(hostname), null, List.of(routes));
  }

  static ResolvedListener http(Attachment... routes) {
    return listener("http", ProtocolType.HTTP, 80, "", routes);
  }

  static Attachment on(ResolvedRoute route, String... hostnames) {
    return new Attachment(
        route,
        hostnames.length == 0
            ? List.of(Hostname.ANY)
            : Arrays.stream(hostnames).map(Hostname::of).toList());
  }

  static ResolvedRoute route(String name, ResolvedRule... rules) {
    return route(Kind.HTTP_ROUTE, name, 0, rules);
  }

  static ResolvedRoute route(Kind kind, String name, long createdAt, ResolvedRule... rules) {
    return new ResolvedRoute(new ResourceKey(kind, "shop", name), createdAt, List.of(rules));
  }

  static ResolvedRule rule(int index, List<? extends RequestMatch> matches, Backend... backends) {
    return new ResolvedRule(
        index, null, List.copyOf(matches), List.of(), List.of(backends), null, null, null);
  }

  static ResolvedRule filtered(
      int index, List<? extends RequestMatch> matches, List<Filter> filters, Backend... backends) {
    return new ResolvedRule(
        index, null, List.copyOf(matches), filters, List.of(backends), null, null, null);
  }

  static RequestMatch.Http prefix(String path) {
    return path(new PathMatch.Prefix(path));
  }

  static RequestMatch.Http exact(String path) {
    return path(new PathMatch.Exact(path));
  }

  static RequestMatch.Http regex(String path) {
    return path(new PathMatch.Regex(path));
  }

  static RequestMatch.Http path(PathMatch path) {
    return new RequestMatch.Http(0, path, null, List.of(), List.of());
  }

  static ValueMatch value(String name, String value) {
    return new ValueMatch(name, false, value);
  }

  static Backend backend(String name) {
    return backend(name, 1);
  }

  static Backend backend(String name, int weight) {
    return new Backend("", "Service", "shop", name, 80, weight, null, null, null, List.of());
  }

  static Backend invalid(String name, int weight) {
    return new Backend(
        "", "Service", "shop", name, 80, weight, "BackendNotFound", null, null, List.of());
  }
}
