package io.gatewayapi4j.analysis;

import static io.gatewayapi4j.analysis.Tables.http;
import static io.gatewayapi4j.analysis.Tables.listener;
import static io.gatewayapi4j.analysis.Tables.on;
import static io.gatewayapi4j.analysis.Tables.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachabilityTest {
  /** The rules, a bar, and the request that reaches the last of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users | GET http://any.example/users",
        "/a; / | GET http://any.example/",
        "=/a; /a | GET http://any.example/a/any",
        "/ GET; / | POST http://any.example/",
        "/ v:1; / | GET http://any.example/",
        "/ v:1; / v:2 | GET http://any.example/ -H 'v: 2'",
        "/ ?q=1; / ?q=a&b | GET http://any.example/?q=a%26b",
        "~/v[0-9]+ | GET http://any.example/v0",
        "~/.* | GET http://any.example/any",
        "~/a.*; / | GET http://any.example/",
        "~/a/.*; ~/a/b.*; /a | GET http://any.example/a",
        "~/x/[a-z]{1,99}; ~/x/[a-z0-9]+ | GET http://any.example/x/0",
        "~/[^/]*; ~/x.*; / | GET http://any.example//",
        "v:~1.*; v:~.* | GET http://any.example/ -H 'v: any'",
        "v:~[a-z]*; v:~.* | GET http://any.example/ -H 'v: 0'",
        "?q=~[a-z]*; ?q=~.* | GET http://any.example/?q=0",
        "~/a|/b v:~x*; ~/a|/b v:~[xy]* | GET http://any.example/a -H 'v: y'",
        "~/.* GET; ~/.+ | POST http://any.example/any",
      })
  void a_rule_is_reached_by_a_plain_request(String example) {
    String[] parts = example.split(" [|] ");
    String[] rules = parts[0].split("; ");
    Reach reach = ruleReaches(Tables.ofRules(rules)).get(rules.length - 1).reach();
    assertThat(reach).isInstanceOf(Reach.Reachable.class);
    assertThat(((Reach.Reachable) reach).witness()).hasToString(parts[1] + " --gateway infra/edge");
  }

  /** The rules, a bar, and the rules that take all requests of the last of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a; /a | 0",
        "~/.*; / | 0",
        "~.*; /api | 0",
        "~/api(/.*)?; /api/v1 | 0",
        "~/api.*; /other; /api | 0",
        "~/[ab].*; ~/(a|b)x | 0",
        "~/a/.*; ~/b/.*; ~/(a|b)/ | 0 1",
        "v:~a|b; v:~b|a | 0",
        "~/[a-z]+ v:~.*; ~/abc v:~x+ | 0",
      })
  void a_rule_is_unreachable_when_others_take_all_its_requests(String example) {
    String[] parts = example.split(" [|] ");
    String[] rules = parts[0].split("; ");
    List<UnreachableRule> found =
        Reachability.of(Tables.ofRules(longestFirst(rules))).unreachableRules();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).ruleIndex()).isEqualTo(rules.length - 1);
    assertThat(found.get(0).shadows())
        .extracting(Reach.Shadow::place)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(parts[1].split(" "))
                .map(index -> "HTTPRoute/shop/route rule " + index + " match 0")
                .toList());
  }

  /** Of regular expressions the longer goes first; a group makes one longer, and nothing else. */
  private static String[] longestFirst(String[] rules) {
    int longest = Arrays.stream(rules).mapToInt(String::length).max().orElse(0);
    String[] padded = rules.clone();
    for (int i = 0; i < rules.length - 1; i++) {
      if (rules[i].startsWith("~")) {
        String path = rules[i].split(" ")[0];
        String more = "(?:)".repeat((longest - path.length()) / 4 + 2);
        padded[i] = path + more + rules[i].substring(path.length());
      }
    }
    return padded;
  }

  @Test
  void a_message_names_what_takes_the_requests() {
    UnreachableRule found =
        Reachability.of(Tables.ofRules("~/.*", "/a GET")).unreachableRules().get(0);
    assertThat(found.path()).isEqualTo("spec.rules[1]");
    assertThat(found.message())
        .isEqualTo(
            "no request reaches this rule: HTTPRoute/shop/route rule 0 match 0 (path a match of"
                + " /.*) takes all that would");
  }

  @Test
  void a_profile_decides_what_is_hidden() {
    assertThat(Reachability.of(Tables.ofRules("~/a.*", "/")).unreachableRules()).isEmpty();
    assertThat(Reachability.of(Tables.ofRules(Profile.ISTIO, "~/a.*", "/")).unreachableRules())
        .extracting(UnreachableRule::ruleIndex)
        .containsExactly(0);
  }

  @Test
  void a_pattern_too_complex_to_reason_about_is_never_called_unreachable() {
    List<RuleReach> rules = ruleReaches(Tables.ofRules("~/\\pL*(?:)(?:)", "~/[a-z]+"));
    assertThat(rules.get(0).reach()).isInstanceOf(Reach.NotKnown.class);
    assertThat(rules.get(1).reach()).isInstanceOf(Reach.NotKnown.class);
  }

  @Test
  void of_a_wildcard_a_host_is_taken_that_no_other_hostname_covers() {
    RouteTable table =
        Tables.of(
            http(
                "http",
                8080,
                "",
                on(route("a", "/"), "any.example.com"),
                on(route("b", "/"), "*.example.com"),
                on(route("c", "/"))));
    assertThat(witnesses(table))
        .containsExactly(
            "GET http://any.example.com:8080/ --gateway infra/edge",
            "GET http://any1.example.com:8080/ --gateway infra/edge",
            "GET http://any.example:8080/ --gateway infra/edge");
  }

  @Test
  void a_virtual_host_below_a_more_specific_listener_is_unreachable_but_its_rule_is_not() {
    RouteTable table =
        Tables.of(
            http("all", 80, "", on(route("a", "/"), "x.example.com")),
            http("some", 80, "*.example.com", on(route("a", "/"), "x.example.com")));
    Reachability reachability = Reachability.of(table);
    assertThat(reachability.virtualHosts())
        .extracting(host -> host.reach().getClass().getSimpleName())
        .containsExactly("Reachable", "Unreachable");
    assertThat(reachability.virtualHosts().get(1).reach())
        .hasToString(
            "Unreachable[shadows=[listener some (its hostname *.example.com goes before)]]");
    assertThat(reachability.unreachableRules()).isEmpty();
  }

  @Test
  void of_connections_to_a_host_the_first_route_takes_all() {
    RouteTable table =
        Tables.of(
            listener(
                "tls",
                ProtocolType.TLS,
                443,
                "",
                on(route(Kind.TLS_ROUTE, "a", ""), "a.example"),
                on(route(Kind.TLS_ROUTE, "b", ""), "a.example", "b.example"),
                on(route(Kind.TLS_ROUTE, "c", ""), "a.example")));
    assertThat(witnesses(table))
        .containsExactly(
            "tls://a.example --gateway infra/edge",
            "tls://b.example --gateway infra/edge",
            "unreachable: TLSRoute/shop/a rule 0");
  }

  @Test
  void a_tls_listener_beside_https_is_passed_by() {
    RouteTable table =
        Tables.of(
            listener("https", ProtocolType.HTTPS, 443, "*.example", on(route("a", "/"))),
            listener("tls", ProtocolType.TLS, 443, "a.example"));
    assertThat(witnesses(table)).containsExactly("GET https://any.example/ --gateway infra/edge");
  }

  @Test
  void calls_of_grpc_are_told_by_their_content_type() {
    RouteTable table =
        Tables.of(
            http(
                "http",
                80,
                "",
                on(route(Kind.GRPC_ROUTE, "g", "a.B/c", "*/*")),
                on(route("h", "/a.B", "/ content-type:application/grpc"))));
    assertThat(witnesses(table))
        .containsExactly(
            "GET http://any.example/a.B --gateway infra/edge",
            "unreachable: GRPCRoute/shop/g rule 1 match 0",
            "POST grpc://any.example:80/a.B/c -H 'content-type: application/grpc' --gateway"
                + " infra/edge",
            "POST grpc://any.example:80/ -H 'content-type: application/grpc' --gateway infra/edge");
  }

  @Test
  void a_listener_without_routes_is_reached() {
    assertThat(Reachability.of(Tables.of(http("http", 80, "a.example"))).listeners())
        .extracting(reach -> reach.reach().toString())
        .containsExactly("Reachable[witness=GET http://a.example/ --gateway infra/edge]");
  }

  private static List<RuleReach> ruleReaches(RouteTable table) {
    return Reachability.of(table).rules();
  }

  /** The witness of each rule, or what takes its requests. */
  private static List<String> witnesses(RouteTable table) {
    return ruleReaches(table).stream()
        .map(
            rule ->
                rule.reach() instanceof Reach.Unreachable unreachable
                    ? "unreachable: " + unreachable.shadows().get(0).place()
                    : String.valueOf(rule.witness()))
        .toList();
  }
}
