package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.filtered;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsPolicyTest {
  private static final String ORIGIN = "https://a.example";

  private static CorsPolicy policy(boolean credentials, String methods, String headers) {
    return new CorsPolicy(
        new Filter.Cors(
            List.of(ORIGIN), credentials, list(methods), list(headers), list(headers), 5));
  }

  private static List<String> list(String names) {
    return names.isEmpty() ? List.of() : Arrays.asList(names.split(" "));
  }

  private static TestRequest preflight(String origin) {
    return get("a.example", "/")
        .method("OPTIONS")
        .header("origin", origin)
        .header("access-control-request-method", "PUT")
        .header("access-control-request-headers", "x-one, x-two");
  }

  private static Map<String, String> answer(CorsPolicy policy, TestRequest request) {
    Map<String, String> headers = new TreeMap<>();
    policy.preflight(request, (name, value) -> headers.put(name.substring(15), value));
    return headers;
  }

  @ParameterizedTest
  @CsvSource({
    "*,                        https://a.example,          true",
    "*,                        null,                       true",
    "*,                        http://a.example:8080,      true",
    "https://a.example,        https://a.example,          true",
    "https://a.example,        HTTPS://A.EXAMPLE,          true",
    "https://a.example,        https://a.example:443,      true",
    "https://a.example:443,    https://a.example,          true",
    "https://a.example:8443,   https://a.example:8443,     true",
    "https://a.example,        https://a.example:8443,     false",
    "https://a.example,        http://a.example,           false",
    "https://a.example,        https://b.a.example,        false",
    "https://a.example,        https://a.example.evil,     false",
    "https://a.example,        null,                       false",
    "https://a.example,        a.example,                  false",
    "https://a.example,        https://a.example/,         false",
    "https://*.example,        https://a.example,          true",
    "https://*.example,        https://b.a.example,        true",
    "https://*.example,        https://example,            false",
    "https://*.example,        https://aexample,           false",
    "https://*.example,        https://.example,           false",
    "https://*.example:8443,   https://a.example:8443,     true",
    "https://*.example:8443,   https://a.example,          false",
    "https://*,                https://a.example,          true",
    "https://*,                http://a.example,           false",
    "https://*.example,        https://*.example,          false",
    "http://[::1]:8080,        http://[::1]:8080,          true",
    "http://[::1],             http://[::1]:80,            true"
  })
  void anOriginIsCovered(String allowed, String origin, boolean covered) {
    assertThat(CorsOrigin.parse(allowed).covers(origin)).isEqualTo(covered);
  }

  @Test
  void aPreflightIsAnsweredWithWhatIsAllowed() {
    assertThat(answer(policy(false, "GET PUT", "x-one"), preflight(ORIGIN)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "allow-origin", ORIGIN,
                "allow-methods", "GET, PUT",
                "allow-headers", "x-one",
                "expose-headers", "x-one",
                "max-age", "5"));
  }

  @Test
  void aStarIsAStarWithoutCredentials() {
    assertThat(answer(policy(false, "*", "*"), preflight(ORIGIN)))
        .containsEntry("allow-methods", "*")
        .containsEntry("allow-headers", "*")
        .containsEntry("expose-headers", "*")
        .doesNotContainKey("allow-credentials");
  }

  @Test
  void aStarIsWhatWasAskedForWithCredentials() {
    TestRequest nothingAsked = get("a.example", "/").method("OPTIONS").header("origin", ORIGIN);

    assertThat(answer(policy(true, "*", "*"), preflight(ORIGIN)))
        .containsEntry("allow-credentials", "true")
        .containsEntry("allow-methods", "PUT")
        .containsEntry("allow-headers", "x-one, x-two")
        .doesNotContainKey("expose-headers");
    assertThat(answer(policy(true, "*", "*"), nothingAsked))
        .doesNotContainKeys("allow-methods", "allow-headers");
  }

  @Test
  void whatIsNotConfiguredIsLeftOut() {
    assertThat(answer(policy(false, "", ""), preflight(ORIGIN)))
        .containsOnlyKeys("allow-origin", "max-age");
    assertThat(answer(policy(true, "GET", "x-one"), preflight("https://evil.example"))).isEmpty();
  }

  @Test
  void anActualRequestSharesTheAnswerOnly() {
    Map<String, String> headers = new TreeMap<>();
    policy(true, "GET", "x-one").actual(preflight(ORIGIN).method("GET"), headers::put);

    assertThat(headers)
        .containsOnlyKeys(
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "access-control-expose-headers");
  }

  @Test
  void noPreflightReachesABackendWhateverItsOrigin() {
    var cors = policy(false, "GET", "").written();
    var redirect = new Filter.RequestRedirect("https", null, null, null, 302);
    var extension = new Filter.ExtensionRef("example.com", "Other", "shop", "x");

    assertThat(decide(List.of(cors), preflight("https://evil.example"))).isEqualTo("RESPOND 204");
    assertThat(decide(List.of(cors), preflight(ORIGIN).method("PUT"))).isEqualTo("RESPOND 500");
    assertThat(decide(List.of(cors, redirect), preflight(ORIGIN))).isEqualTo("RESPOND 204");
    assertThat(decide(List.of(redirect, cors), preflight(ORIGIN))).isEqualTo("REDIRECT 302");
    assertThat(decide(List.of(cors, extension), preflight(ORIGIN))).isEqualTo("RESPOND 500");
  }

  private static String decide(List<Filter> filters, TestRequest request) {
    var rule = filtered(0, List.of(prefix("/")), filters, invalid("gone", 1));
    RouteDecision decision =
        RouteTable.compile(Routes.gateway(http(on(route("cors", rule)))))
            .gateway(GATEWAY, 80)
            .route(request);
    return decision.outcome() + " " + decision.status();
  }
}
