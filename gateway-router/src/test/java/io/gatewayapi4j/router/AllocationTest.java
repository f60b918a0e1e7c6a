package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.exact;
import static io.gatewayapi4j.router.Routes.filtered;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.listener;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.regex;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.Routes.value;
import static io.gatewayapi4j.router.TestRequest.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That neither a decision nor a pick allocates anything, whatever is matched. */
class AllocationTest {
  private static final int WARM_UP = 30_000;
  private static final int CALLS = 20_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final RouteTable TABLE = RouteTable.compile(snapshot());

  /** A request, and the outcome and route that it is expected to have. */
  record Case(String name, int port, TestRequest request, String wanted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    TestRequest call =
        get("a.example", "/shop.Cart/Add").header("content-type", "application/grpc");
    return Stream.of(
        http("exact path", get("a.example", "/exact"), "FORWARD paths0"),
        http("prefix", get("a.example", "/prefix/of/some/length?and=query"), "FORWARD paths1"),
        http("regular expression", get("a.example", "/orders/12345"), "FORWARD paths2"),
        http("method", get("a.example", "/m").method("POST"), "FORWARD values0"),
        http("header", get("a.example", "/h").header("version", "two"), "FORWARD values1"),
        http(
            "header by regular expression",
            get("a.example", "/h").header("version", "17"),
            "FORWARD values2"),
        http("query", get("a.example", "/q?x=1&q=two"), "FORWARD values3"),
        http("encoded query", get("a.example", "/q?x=1&%71=%74w%6F"), "FORWARD values3"),
        http("query by regular expression", get("a.example", "/q?q=17"), "FORWARD values4"),
        http(
            "encoded query by regular expression",
            get("a.example", "/q?q=%31%37"),
            "FORWARD values4"),
        http("wildcard host", get("X.y.wild.example:8080", "/anything"), "FORWARD wild0"),
        http("long path", get("a.example", "/prefix/" + "x".repeat(8_000)), "FORWARD paths1"),
        http("deep path", get("a.example", "/deep".repeat(40) + "er"), "FORWARD paths3"),
        http("beyond ASCII", get("a.example", "/prefix/\u00e9"), "FORWARD paths1"),
        http("beyond ISO 8859-1", get("a.example", "/prefix/\u0161"), "FORWARD paths1"),
        http("redirect", get("a.example", "/moved"), "REDIRECT filters0"),
        http("preflight", preflight(), "RESPOND filters1"),
        http("no backend", get("a.example", "/broken"), "RESPOND filters2"),
        http("gRPC", call, "FORWARD calls0"),
        http("nothing", get("a.example", "/nothing"), "RESPOND none"),
        http("no host", get("z.test", "/"), "RESPOND none"),
        new Case("HTTPS", 443, get("a.test", "/").sni("a.test"), "FORWARD secure0"),
        new Case("misdirected", 443, get("b.test", "/").sni("a.test"), "RESPOND none"));
  }

  private static Case http(String name, TestRequest request, String wanted) {
    return new Case(name, 80, request, wanted);
  }

  private static TestRequest preflight() {
    return get("a.example", "/cors").method("OPTIONS").header("origin", "https://b.example");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aDecisionAllocatesNothing(Case request) {
    Entrypoint entrypoint = TABLE.gateway(GATEWAY, request.port());

    assertThat(nameOf(entrypoint.route(request.request()))).isEqualTo(request.wanted());
    assertThat(allocatedBy(() -> entrypoint.route(request.request()))).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void norDoesADecisionOnBytes(Case request) {
    Entrypoint entrypoint = TABLE.gateway(GATEWAY, request.port());
    ByteRequest bytes = new ByteRequest(request.request(), UTF_8);

    assertThat(nameOf(entrypoint.route(bytes))).isEqualTo(request.wanted());
    assertThat(allocatedBy(() -> entrypoint.route(bytes))).isZero();
  }

  @Test
  void noStringIsMadeOfBytesWhereNoneIsNeeded() {
    String longPath = "/prefix/" + "x".repeat(8_000);
    ByteRequest exact = new ByteRequest(get("a.example", "/exact?q=17"), UTF_8);
    ByteRequest wild = new ByteRequest(get("x.wild.example", "/a/\u0161?q=17"), UTF_8);
    ByteRequest secure = new ByteRequest(get("a.test", longPath).sni("a.test"), UTF_8);

    assertThat(TABLE.gateway(GATEWAY, 80).route(exact).outcome()).isEqualTo(Outcome.FORWARD);
    assertThat(TABLE.gateway(GATEWAY, 80).route(wild).outcome()).isEqualTo(Outcome.FORWARD);
    assertThat(TABLE.gateway(GATEWAY, 443).route(secure).outcome()).isEqualTo(Outcome.FORWARD);
    assertThat(List.of(exact, wild, secure)).noneMatch(ByteRequest::wasMadeAString);
  }

  @Test
  void aConnectionAllocatesNothing() {
    Entrypoint tls = TABLE.gateway(GATEWAY, 8443);

    assertThat(nameOf(tls.connect("x.tls.test"))).isEqualTo("FORWARD tls0");
    assertThat(allocatedBy(() -> tls.connect("x.tls.test"))).isZero();
    assertThat(allocatedBy(() -> tls.connect("other.test"))).isZero();
  }

  @Test
  void aPickAllocatesNothing() {
    RouteDecision decision = TABLE.gateway(GATEWAY, 80).route(get("a.example", "/exact"));
    RoundRobin roundRobin = decision.roundRobin();
    long[] random = {1};

    assertThat(allocatedBy(() -> decision.pick(random[0] = random[0] * 31 + 7))).isZero();
    assertThat(allocatedBy(roundRobin::next)).isZero();
  }

  /** The bytes that a call allocates, once it has run often; less than one byte a call is none. */
  private static long allocatedBy(Supplier<@Nullable Object> call) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < WARM_UP; i++) {
      call.get();
    }
    for (int attempt = 0; attempt < 3; attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.get();
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least / CALLS;
  }

  private static String nameOf(RouteDecision decision) {
    var route = decision.route();
    String name = route == null ? "none" : route.name() + decision.ruleIndex();
    return decision.outcome() + " " + name;
  }

  private static io.gatewayapi4j.snapshot.Snapshot snapshot() {
    ResolvedRule all = rule(0, List.of(prefix("/")), backend("all"));
    ResolvedRoute tls = route(Kind.TLS_ROUTE, "tls", 0, rule(0, List.of(), backend("tls")));
    var add = new RequestMatch.Grpc(0, "shop.Cart", "Add", false, List.of());
    return Routes.gateway(
        Routes.http(
            on(paths(), "a.example"),
            on(values(), "a.example"),
            on(filters(), "a.example"),
            on(
                route(Kind.GRPC_ROUTE, "calls", 0, rule(0, List.of(add), backend("cart"))),
                "a.example"),
            on(route("wild", all), "*.wild.example")),
        listener("a", ProtocolType.HTTPS, 443, "a.test", on(route("secure", all), "a.test")),
        listener("b", ProtocolType.HTTPS, 443, "b.test", on(route("secure", all), "b.test")),
        listener("tls", ProtocolType.TLS, 8443, "*.tls.test", on(tls, "*.tls.test")));
  }

  private static ResolvedRoute paths() {
    return route(
        "paths",
        rule(0, List.of(exact("/exact")), backend("one", 9), backend("two", 1)),
        rule(1, List.of(prefix("/prefix")), backend("prefix")),
        rule(2, List.of(regex("/(orders|bills)/[0-9]+")), backend("regex")),
        rule(3, List.of(prefix("/deep".repeat(20)), prefix("/deep".repeat(40))), backend("deep")));
  }

  private static ResolvedRoute values() {
    ValueMatch digits = new ValueMatch("version", true, "[0-9]+");
    ValueMatch number = new ValueMatch("q", true, "[0-9]+");
    return route(
        "values",
        rule(0, List.of(match("/m", "POST", List.of(), List.of())), backend("m")),
        rule(
            1,
            List.of(match("/h", null, List.of(value("version", "two")), List.of())),
            backend("h")),
        rule(2, List.of(match("/h", null, List.of(digits), List.of())), backend("r")),
        rule(3, List.of(match("/q", null, List.of(), List.of(value("q", "two")))), backend("q")),
        rule(4, List.of(match("/q", null, List.of(), List.of(number))), backend("n")));
  }

  private static RequestMatch match(
      String path, @Nullable String method, List<ValueMatch> headers, List<ValueMatch> query) {
    return new RequestMatch.Http(0, new PathMatch.Exact(path), method, headers, query);
  }

  private static ResolvedRoute filters() {
    var redirect = new Filter.RequestRedirect("https", null, null, null, 301);
    var cors =
        new Filter.Cors(List.of("https://*.example"), false, List.of(), List.of(), List.of(), 5);
    return route(
        "filters",
        filtered(0, List.of(exact("/moved")), List.of(redirect)),
        filtered(1, List.of(exact("/cors")), List.of(cors), backend("cors")),
        rule(2, List.of(exact("/broken")), invalid("gone", 1)));
  }
}
