package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.exact;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decisions on requests that servers read differently, under each normalisation: the table of
 * {@code docs/normalisation.md}. {@code admin} is a rule that guards {@code /admin}, {@code other}
 * one that serves all else of the host, {@code any} a route without hostname.
 */
class NormalisationTest {
  private static final RequestMatch CONNECT =
      new RequestMatch.Http(0, PathMatch.Prefix.ROOT, "CONNECT", List.of(), List.of());
  private static final Snapshot ROUTES =
      Routes.gateway(
          http(
              on(
                  route(
                      "a",
                      rule(0, List.of(prefix("/admin")), backend("admin")),
                      rule(1, List.of(prefix("/")), backend("other")),
                      rule(2, List.of(CONNECT), backend("tunnel")),
                      rule(3, List.of(exact("/b\u00fccher")), backend("raw"))),
                  "a.example",
                  "xn--bcher-kva.example",
                  "[2001:db8::1]"),
              on(route("any", rule(0, List.of(prefix("/")), backend("any"))))));

  private static String decide(Normalisation normalisation, RequestView request) {
    RouteTable table = RouteTable.compile(ROUTES, Profile.SPECIFICATION, normalisation);
    RouteDecision decision = table.gateway(GATEWAY, 80).route(request);
    return decision.backends().isEmpty()
        ? String.valueOf(decision.status())
        : decision.backends().get(0).backend().name();
  }

  private static void check(TestRequest request, String none, String rfc3986, String strict) {
    assertThat(decide(Normalisation.NONE, request)).as("none").isEqualTo(none);
    assertThat(decide(Normalisation.RFC_3986, request)).as("RFC 3986").isEqualTo(rfc3986);
    assertThat(decide(Normalisation.STRICT, request)).as("strict").isEqualTo(strict);
    ByteRequest bytes = new ByteRequest(request, ISO_8859_1);
    assertThat(decide(Normalisation.NONE, bytes)).as("none, of bytes").isEqualTo(none);
    assertThat(decide(Normalisation.STRICT, bytes)).as("strict, of bytes").isEqualTo(strict);
  }

  @ParameterizedTest
  @CsvSource({
    "/admin,            admin, admin, admin",
    "/admin/x?y=/../z,  admin, admin, admin",
    "//admin,           other, other, admin",
    "/x//admin,         other, other, other",
    "/./admin,          other, admin, admin",
    "/x/../admin,       other, admin, admin",
    "/x/%2e%2e/admin,   other, admin, admin",
    "/x/%2E./admin,     other, admin, admin",
    "/../../admin,      other, admin, admin",
    "/admin/..,         admin, other, other",
    "/%61dmin,          other, admin, admin",
    "/%2561dmin,        other, other, other",
    "/ADMIN,            other, other, other",
    "/x%2f..%2fadmin,   other, other, 400",
    "/admin%2Fx,        other, other, 400",
    "/x/..%5cadmin,     other, other, 400",
    "/x\\admin,         other, other, 400",
    "/admin%00,         other, other, 400",
    "/admin;x=1,        other, other, admin",
    "/;x/admin;y/z,     other, other, admin",
    "/x/..;/admin,      other, other, admin",
    "/admin%3bx,        other, other, other",
    "/admin%,           other, other, other",
    "/admin%zz,         other, other, other",
    "/admin#/x,         admin, admin, admin",
    "/b\u00fccher,      raw,   raw,   raw"
  })
  void aPathIsRead(String path, String none, String rfc3986, String strict) {
    check(get("a.example", path), none, rfc3986, strict);
  }

  @Test
  void aPlainNulIsRead() {
    check(get("a.example", "/admin\0"), "other", "other", "400");
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,                   admin, admin, admin",
    "A.EXAMPLE:8080,              admin, admin, admin",
    "a.example:,                  admin, admin, admin",
    "a.example.,                  any,   admin, admin",
    "a.example.:80,               any,   admin, admin",
    "'',                          any,   any,   400",
    "'a.example, b.example',      any,   any,   400",
    "a.example:80:80,             any,   any,   400",
    "a.example:port,              admin, admin, 400",
    "b\u00fccher.example,         any,   admin, admin",
    "[2001:DB8::1],               admin, admin, admin",
    "[2001:db8:0:0:0:0:0:1]:80,   any,   admin, admin",
    "[2001:db8::1,                any,   any,   400",
    "a example,                   any,   any,   400",
    "\u212a.example,              any,   any,   any"
  })
  void aHostIsRead(String host, String none, String rfc3986, String strict) {
    check(get(host, "/admin"), none, rfc3986, strict);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     http://a.example/admin,        b.example, admin",
    "GET,     HTTPS://A.example:443/admin?x, b.example, admin",
    "GET,     http://a.example,              b.example, other",
    "GET,     http://a.example?/admin,       b.example, other",
    "GET,     http://x@a.example/admin,      b.example, admin",
    "GET,     ftp://a.example/admin,         a.example, other",
    "OPTIONS, *,                             a.example, other",
    "CONNECT, a.example:443,                 b.example, tunnel",
    "CONNECT, a.example:443,                 a.example, tunnel",
    "CONNECT, '',                            a.example, tunnel",
    "GET,     admin,                         a.example, other"
  })
  void aTargetThatIsNoPathIsRead(String method, String target, String host, String wanted) {
    check(get(host, target).method(method), wanted, wanted, wanted);
  }

  @Test
  void sizeDoesNotMatter() {
    String long8k = "/admin/" + "x".repeat(8_192);
    TestRequest request =
        get("a.example", long8k + "?" + "q=1&".repeat(1_000)).header("X-Mixed-Case", "1");
    for (int i = 0; i < 200; i++) {
      request = request.header("Header-" + i, "value");
    }

    check(request, "admin", "admin", "admin");
  }

  @Test
  void aUsualRequestIsPassedOnAsItIs() {
    TestRequest request = get("a.example", "/admin/x.y/z?q=%2F..");
    Entrypoint strict =
        RouteTable.compile(ROUTES, Profile.SPECIFICATION, Normalisation.STRICT)
            .gateway(GATEWAY, 80);

    assertThat(strict.view(request)).isSameAs(request);
  }

  @Test
  void whatIsMatchedIsWhatIsForwarded() {
    TestRequest request = get("A.example.", "/x/../admin/%7e;p//y?q=/../");
    Entrypoint strict =
        RouteTable.compile(ROUTES, Profile.SPECIFICATION, Normalisation.STRICT)
            .gateway(GATEWAY, 80);
    RequestView seen = strict.view(request);
    StringBuilder path = new StringBuilder();
    assertThat(seen).isNotNull();
    strict.route(request).filters().appendPath(seen, path);

    assertThat(path).hasToString("/admin/~/y?q=/../");
    assertThat(seen.host()).isEqualTo("A.example");
    assertThat(strict.view(seen)).isSameAs(seen);
  }
}
