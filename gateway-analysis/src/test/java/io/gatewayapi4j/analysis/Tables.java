package io.gatewayapi4j.analysis;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Route tables in few words. A match is words: {@code =/path}, {@code /path} or {@code ~/path.*}
 * for the path, {@code GET} for a method, {@code name:value} or {@code name:~regex} for a header,
 * {@code ?name=value} or {@code ?name=~regex} for a query parameter. Rules hold one match each.
 */
final class Tables {
  private Tables() {}

  /** A table of one Gateway, {@code infra/edge}. */
  static RouteTable of(ResolvedListener... listeners) {
    return of(Profile.SPECIFICATION, listeners);
  }

  static RouteTable of(Profile profile, ResolvedListener... listeners) {
    ResourceKey key = new ResourceKey(Kind.GATEWAY, "infra", "edge");
    ResolvedGateway gateway = new ResolvedGateway(key, List.of(listeners));
    Snapshot snapshot = new Snapshot(List.of(gateway), List.of());
    return RouteTable.compile(snapshot, profile, Normalisation.NONE);
  }

  /** A table of one listener for every host with one route, {@code shop/route}. */
  static RouteTable ofRules(String... rules) {
    return ofRules(Profile.SPECIFICATION, rules);
  }

  static RouteTable ofRules(Profile profile, String... rules) {
    return of(profile, http("http", 80, "", on(route("route", rules))));
  }

  static ResolvedListener http(String name, int port, String hostname, Attachment... routes) {
    return listener(name, ProtocolType.HTTP, port, hostname, routes);
  }

  static ResolvedListener listener(
      String name, ProtocolType protocol, int port, String hostname, Attachment... routes) {
    ResourceKey owner = new ResourceKey(Kind.GATEWAY, "infra", "edge");
    return new ResolvedListener(
        owner, name, port, protocol, Hostname.of(hostname), null, List.of(routes));
  }

  static Attachment on(ResolvedRoute route, String... hostnames) {
    List<String> all = hostnames.length == 0 ? List.of("") : Arrays.asList(hostnames);
    return new Attachment(route, all.stream().map(Hostname::of).toList());
  }

  static ResolvedRoute route(String name, String... rules) {
    return route(Kind.HTTP_ROUTE, name, rules);
  }

  static ResolvedRoute route(Kind kind, String name, String... rules) {
    List<ResolvedRule> all = new ArrayList<>();
    for (String rule : rules) {
      all.add(rule(all.size(), kind == Kind.GRPC_ROUTE ? grpc(rule) : match(rule)));
    }
    return new ResolvedRoute(new ResourceKey(kind, "shop", name), 0, all);
  }

  private static ResolvedRule rule(int index, RequestMatch match) {
    Backend backend = new Backend("", "Service", "shop", "b", 80, 1, null, null, null, List.of());
    return new ResolvedRule(
        index, null, List.of(match), List.of(), List.of(backend), null, null, null);
  }

  /** {@code service/method}, either of them {@code *} for any. */
  private static RequestMatch grpc(String match) {
    String[] names = match.split("/");
    return new RequestMatch.Grpc(0, any(names[0]), any(names[1]), false, List.of());
  }

  private static @Nullable String any(String name) {
    return name.equals("*") ? null : name;
  }

  private static RequestMatch match(String text) {
    PathMatch path = PathMatch.Prefix.ROOT;
    String method = null;
    List<ValueMatch> headers = new ArrayList<>();
    List<ValueMatch> query = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      char first = word.charAt(0);
      if (first == '/') {
        path = new PathMatch.Prefix(word);
      } else if (first == '=') {
        path = new PathMatch.Exact(word.substring(1));
      } else if (first == '~') {
        path = new PathMatch.Regex(word.substring(1));
      } else if (first == '?') {
        query.add(value(word.substring(1), '='));
      } else if (word.indexOf(':') > 0) {
        headers.add(value(word, ':'));
      } else {
        method = word;
      }
    }
    return new RequestMatch.Http(0, path, method, headers, query);
  }

  private static ValueMatch value(String text, char separator) {
    int at = text.indexOf(separator);
    boolean regex = text.startsWith("~", at + 1);
    return new ValueMatch(text.substring(0, at), regex, text.substring(regex ? at + 2 : at + 1));
  }
}
