package io.gatewayapi4j.router;

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

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a table, compared with {@code describe/table.txt}. */
class TableTextTest {
  @Test
  void aTableReadsInTheOrderOfItsDecisions() throws IOException {
    Golden.check("/describe/table.txt", RouteTable.compile(snapshot()).describe());
  }

  private static Snapshot snapshot() {
    var conditions =
        new RequestMatch.Http(
            1,
            new PathMatch.Prefix("/cart"),
            "POST",
            List.of(value("version", "two")),
            List.of(value("q", "a b")));
    var redirect = new Filter.RequestRedirect("https", null, null, null, 301);
    var add = new RequestMatch.Grpc(0, "shop.Cart", "Add", false, List.of());
    ResolvedRoute cart =
        route(
            "cart",
            rule(0, List.of(prefix("/cart"), conditions), backend("old", 9), backend("new", 1)),
            rule(1, List.of(regex("/cart/[0-9]+")), invalid("gone", 1)),
            rule(2, List.of(exact("/cart/all")), backend("all")));
    ResolvedRoute moved = route("moved", filtered(0, List.of(prefix("/")), List.of(redirect)));
    ResolvedRoute calls =
        route(Kind.GRPC_ROUTE, "calls", 0, rule(0, List.of(add), backend("cart")));
    ResolvedRoute tls = route(Kind.TLS_ROUTE, "tls", 0, rule(0, List.of(), backend("tls")));
    return Routes.gateway(
        http(on(cart, "*.example", "a.example"), on(moved), on(calls, "a.example")),
        listener("tls", ProtocolType.TLS, 8443, "*.example", on(tls, "b.example")));
  }
}
