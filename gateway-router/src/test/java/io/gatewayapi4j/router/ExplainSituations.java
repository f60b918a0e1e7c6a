package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.exact;
import static io.gatewayapi4j.router.Routes.filtered;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.listener;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.regex;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.Routes.value;
import static io.gatewayapi4j.router.TestRequest.get;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.ExplainTest.Situation;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.PathRewrite;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/** The situations that explanations are shown in. */
final class ExplainSituations {
  private static final ResolvedRule ALL = rule(0, List.of(prefix("/")), backend("all"));

  private ExplainSituations() {}

  static Stream<Situation> requests() {
    return Stream.of(
        paths("a-longer-prefix-goes-first", "/users/42"),
        paths("an-exact-path-goes-first", "/users"),
        paths("a-regular-expression-goes-before-a-prefix", "/orders/7"),
        paths("a-prefix-is-of-whole-elements", "/usersX"),
        at("a-method-is-missing", conditions(), get("a.example", "/cart").method("DELETE")),
        at(
            "a-header-has-another-value",
            version(),
            get("a.example", "/cart").header("version", "one")),
        at(
            "more-headers-go-first",
            conditions(),
            get("a.example", "/cart").method("POST").header("version", "two")),
        at("a-query-parameter-differs", query(), get("a.example", "/find?q=b%20c")),
        at("the-older-route-goes-first", ages(), get("a.example", "/")),
        at("the-first-name-goes-first", names(), get("a.example", "/")),
        at("a-less-specific-host-is-tried", hosts(), get("a.example", "/two")),
        situation(
            "a-profile-picks-the-virtual-host-for-good",
            table(hosts(), Profile.ENVOY_GATEWAY).explain(get("a.example", "/two"))));
  }

  static Stream<Situation> others() {
    return Stream.of(
        at("no-listener-takes-the-host", listeners(), get("c.test", "/")),
        at("the-most-specific-listener-is-final", listeners(), get("b.example", "/any")),
        at("no-route-serves-the-host", hosts(), get("z.test", "/")),
        at("no-backend-can-take-traffic", broken(), get("a.example", "/")),
        at("a-redirect", redirect(), get("a.example", "/old/x?y=1")),
        at("a-preflight-request", cors(), preflight()),
        at("a-grpc-call-looks-at-grpc-routes-first", grpc(), call()),
        situation(
            "a-misdirected-request",
            RouteTable.compile(secure())
                .gateway(GATEWAY, 443)
                .explain(get("b.example", "/").sni("a.example"))),
        situation(
            "a-server-name-that-no-route-has",
            RouteTable.compile(secure()).gateway(GATEWAY, 8443).explainConnection("c.test")),
        situation(
            "nothing-listens-there",
            RouteTable.compile(secure()).gateway(GATEWAY, 81).explain(get("a.example", "/"))));
  }

  private static Situation at(String name, Snapshot snapshot, RequestView request) {
    return situation(name, table(snapshot, Profile.SPECIFICATION).explain(request));
  }

  private static Situation situation(String name, Explanation explanation) {
    return new Situation(name, explanation);
  }

  private static Entrypoint table(Snapshot snapshot, Profile profile) {
    return RouteTable.compile(snapshot, profile, Normalisation.NONE).gateway(GATEWAY, 80);
  }

  private static Situation paths(String name, String path) {
    ResolvedRule[] rules = {
      ALL,
      rule(1, List.of(prefix("/users")), backend("users")),
      rule(2, List.of(exact("/users")), backend("list")),
      rule(3, List.of(regex("/(orders|bills)/[0-9]+")), backend("orders")),
      rule(4, List.of(prefix("/orders")), backend("older", 9), backend("newer", 1))
    };
    return at(name, Routes.gateway(http(on(route("paths", rules)))), get("a.example", path));
  }

  private static Snapshot conditions() {
    var post =
        new RequestMatch.Http(0, new PathMatch.Prefix("/cart"), "POST", List.of(), List.of());
    var two = List.of(value("version", "two"));
    var version = new RequestMatch.Http(0, new PathMatch.Prefix("/cart"), "POST", two, List.of());
    return Routes.gateway(
        http(
            on(
                route(
                    "cart",
                    rule(0, List.of(post), backend("writes")),
                    rule(1, List.of(version), backend("two"))))));
  }

  private static Snapshot version() {
    var two = List.of(value("version", "two"));
    var match = new RequestMatch.Http(0, PathMatch.Prefix.ROOT, null, two, List.of());
    var regex = new RequestMatch.Http(1, new PathMatch.Exact("/"), null, List.of(), List.of());
    return Routes.gateway(http(on(route("two", rule(0, List.of(match, regex), backend("two"))))));
  }

  private static Snapshot query() {
    var match =
        new RequestMatch.Http(
            0, new PathMatch.Exact("/find"), null, List.of(), List.of(value("q", "a b")));
    return Routes.gateway(http(on(route("find", rule(0, List.of(match), backend("find"))))));
  }

  private static Snapshot ages() {
    return Routes.gateway(
        http(
            on(route(Kind.HTTP_ROUTE, "newer", 1_700_000_000, ALL)),
            on(route(Kind.HTTP_ROUTE, "older", 1_600_000_000, ALL))));
  }

  private static Snapshot names() {
    return Routes.gateway(http(on(route("second", ALL)), on(route("first", ALL))));
  }

  private static Snapshot hosts() {
    return Routes.gateway(
        http(
            on(route("wild", ALL), "*.example"),
            on(route("one", rule(0, List.of(exact("/one")), backend("one"))), "a.example")));
  }

  private static Snapshot listeners() {
    ResolvedRule one = rule(0, List.of(prefix("/one")), backend("one"));
    return Routes.gateway(
        listener("wild", ProtocolType.HTTP, 80, "*.example", on(route("wild", ALL), "*.example")),
        listener("one", ProtocolType.HTTP, 80, "b.example", on(route("one", one), "b.example")));
  }

  private static Snapshot broken() {
    return Routes.gateway(
        http(on(route("broken", rule(0, List.of(prefix("/")), invalid("gone", 1))))));
  }

  private static Snapshot redirect() {
    var to =
        new Filter.RequestRedirect(
            "https", null, null, new PathRewrite.Prefix("/old", "/new"), 301);
    return Routes.gateway(
        http(on(route("moved", ALL, filtered(1, List.of(prefix("/old")), List.of(to))))));
  }

  private static Snapshot cors() {
    var cors =
        new Filter.Cors(
            List.of("https://*.example"), false, List.of("PUT"), List.of(), List.of(), 5);
    return Routes.gateway(
        http(on(route("api", filtered(0, List.of(prefix("/")), List.of(cors), backend("api"))))));
  }

  private static TestRequest preflight() {
    return get("a.example", "/")
        .method("OPTIONS")
        .header("origin", "https://b.example")
        .header("access-control-request-method", "PUT");
  }

  private static Snapshot grpc() {
    var add = new RequestMatch.Grpc(0, "shop.Cart", "Add", false, List.of());
    var any = new RequestMatch.Grpc(1, "shop.Cart", null, false, List.of());
    return Routes.gateway(
        http(
            on(route(Kind.GRPC_ROUTE, "calls", 0, rule(0, List.of(add, any), backend("cart")))),
            on(route("all", ALL))));
  }

  private static TestRequest call() {
    return get("a.example", "/shop.Cart/Add")
        .method("POST")
        .header("content-type", "application/grpc");
  }

  private static Snapshot secure() {
    ResolvedRule connection = rule(0, List.of(), backend("tls"));
    ResolvedListener tls =
        listener(
            "tls",
            ProtocolType.TLS,
            8443,
            "*.example",
            on(route(Kind.TLS_ROUTE, "tls", 0, connection), "*.example"));
    return Routes.gateway(
        listener("a", ProtocolType.HTTPS, 443, "a.example", on(route("a", ALL), "a.example")),
        listener("b", ProtocolType.HTTPS, 443, "b.example", on(route("b", ALL), "b.example")),
        tls);
  }
}
