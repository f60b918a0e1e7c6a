package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.filtered;
import static io.gatewayapi4j.router.Routes.gateway;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.HeaderEdits.Header;
import io.gatewayapi4j.snapshot.PathRewrite;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPlanTest {
  private final Random random = new Random(1);

  private RequestPlan plan(RequestView request, ResolvedRule... rules) {
    return RouteTable.compile(gateway(http(on(route("r", rules)))))
        .gateway(GATEWAY, 80)
        .plan(request, random);
  }

  private RequestPlan.Forward forward(RequestView request, ResolvedRule... rules) {
    return (RequestPlan.Forward) plan(request, rules);
  }

  private RequestPlan.Answer answer(RequestView request, ResolvedRule... rules) {
    return (RequestPlan.Answer) plan(request, rules);
  }

  private static ResolvedRule all(Filter filter, Backend... backends) {
    return filtered(0, List.of(prefix("/")), List.of(filter), backends);
  }

  private static Filter redirect(String hostname) {
    return new Filter.RequestRedirect(null, hostname, null, null, 302);
  }

  private static HeaderEdits set(String name, String value) {
    return new HeaderEdits(List.of(new Header(name, value)), List.of(), List.of());
  }

  @Test
  void a_backend_sees_what_the_filters_of_rule_and_backend_make_of_a_request() {
    Filter own = new Filter.RequestHeaderModifier(set("x", "backend"));
    Backend backend =
        new Backend("", "Service", "shop", "v1", 80, 1, null, null, null, List.of(own));
    Filter rewrite = new Filter.UrlRewrite("in.example", new PathRewrite.Prefix("/", "/v1"));

    RequestPlan.Forward plan = forward(get("a.example", "/x?y=1"), all(rewrite, backend));

    assertThat(plan.backend().backend()).isEqualTo(backend);
    assertThat(plan.request().host()).isEqualTo("in.example");
    assertThat(plan.request().path()).isEqualTo("/v1/x?y=1");
    assertThat(plan.request().headers().set()).isEqualTo(Map.of("x", List.of("backend")));
  }

  @Test
  void a_header_filter_that_sets_host_gives_the_host_and_no_second_one() {
    Filter rewrite = new Filter.UrlRewrite("rewritten.example", null);
    Filter first = new Filter.RequestHeaderModifier(set("host", "first.example:81"));
    Filter second = new Filter.RequestHeaderModifier(set("host", "second.example"));

    assertThat(forwarded(first).host()).isEqualTo("first.example:81");
    assertThat(forwarded(first, second).host()).isEqualTo("second.example");
    assertThat(forwarded(first, rewrite).host()).isEqualTo("rewritten.example");
    assertThat(forwarded(rewrite, first).host()).isEqualTo("first.example:81");
    assertThat(forwarded(rewrite, first, second).headers().isEmpty()).isTrue();
  }

  @Test
  void a_header_filter_neither_adds_a_host_nor_removes_it() {
    HeaderEdits add =
        new HeaderEdits(
            List.of(), List.of(new Header("host", "b"), new Header("x", "y")), List.of());
    HeaderEdits remove = new HeaderEdits(List.of(), List.of(), List.of("host", "z"));

    ForwardedRequest added = forwarded(new Filter.RequestHeaderModifier(add));
    ForwardedRequest removed = forwarded(new Filter.RequestHeaderModifier(remove));

    assertThat(List.of(added.host(), removed.host())).containsOnly("a.example");
    assertThat(added.headers().add()).containsOnlyKeys("x");
    assertThat(removed.headers().remove()).containsExactly("z");
  }

  private ForwardedRequest forwarded(Filter... filters) {
    ResolvedRule rule = filtered(0, List.of(prefix("/")), List.of(filters), backend("v1"));
    return forward(get("a.example", "/"), rule).request();
  }

  @Test
  void the_share_of_an_invalid_backend_is_answered_with_500() {
    ResolvedRule rule = rule(0, List.of(prefix("/")), backend("good", 3), invalid("bad", 1));

    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < 4000; i++) {
      RequestPlan plan = plan(get("a.example", "/"), rule);
      String what = plan instanceof RequestPlan.Answer answer ? "" + answer.status() : "forwarded";
      seen.merge(what, 1, Integer::sum);
    }

    assertThat(seen).containsOnlyKeys("500", "forwarded");
    assertThat(seen.get("500")).isBetween(900, 1100);
  }

  @Test
  void a_copy_goes_to_the_drawn_share_of_requests() {
    Filter mirror = new Filter.RequestMirror(backend("copy"), 1, 4);

    int copies = 0;
    for (int i = 0; i < 4000; i++) {
      copies += forward(get("a.example", "/"), all(mirror, backend("v1"))).mirrors().size();
    }

    assertThat(copies).isBetween(900, 1100);
  }

  @ParameterizedTest
  @CsvSource({"1s,,PT1S", ",2s,PT2S", "3s,2s,PT2S", "1m0s,0s,PT1M", "0s,0s,", ",,", "2x,,"})
  void the_shorter_of_two_timeouts_counts_and_zero_is_none(
      String request, String attempt, Duration expected) {
    ResolvedRule rule =
        new ResolvedRule(
            0,
            null,
            List.of(prefix("/")),
            List.of(),
            List.of(backend("v1")),
            new HTTPRouteTimeouts(request, attempt),
            null,
            null);

    assertThat(forward(get("a.example", "/"), rule).timeout()).isEqualTo(expected);
  }

  @Test
  void a_redirect_bears_its_location() {
    RequestPlan.Answer plan = answer(get("a.example:8080", "/x?y"), all(redirect(null)));

    assertThat(plan.status()).isEqualTo(302);
    assertThat(plan.headers()).isEqualTo(Map.of("location", "http://a.example/x?y"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a.example\r\nx: y", "a.example/x", "evil@a.example", "a b", "a,b", "a\"b"})
  void a_host_that_is_none_gets_no_redirect_to_it(String host) {
    assertThat(answer(get(host, "/"), all(redirect(null))).status()).isEqualTo(400);
    assertThat(answer(get(host, "/"), all(redirect("b.example"))).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a\r\nset-cookie: x", "/a b", "/a\u0000", "/\u00e9"})
  void a_path_that_is_none_gets_no_redirect_to_it(String path) {
    assertThat(answer(get("a.example", path), all(redirect("b.example"))).status()).isEqualTo(400);
  }

  @Test
  void a_preflight_request_is_answered_here_and_other_ones_bear_the_origin() {
    Filter cors = new Filter.Cors(List.of("*"), false, List.of("PUT"), List.of(), List.of("x"), 5);
    TestRequest request = get("a.example", "/").header("origin", "https://b.example");

    RequestPlan.Answer preflight = answer(request.method("OPTIONS"), all(cors, backend("v1")));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers())
        .containsEntry("access-control-allow-origin", "https://b.example")
        .containsEntry("access-control-allow-methods", "PUT");

    assertThat(forward(request, all(cors, backend("v1"))).responseHeaders().set())
        .containsEntry("access-control-allow-origin", List.of("https://b.example"))
        .containsEntry("access-control-expose-headers", List.of("x"));
  }

  private static Backend with(Filter own) {
    return new Backend("", "Service", "shop", "v1", 80, 1, null, null, null, List.of(own));
  }

  private RequestPlan.Answer answerOfShare(TestRequest request, Filter own) {
    return answer(request, rule(0, List.of(prefix("/")), with(own)));
  }

  @Test
  void the_share_of_a_backend_that_redirects_is_redirected() {
    RequestPlan.Answer plan = answerOfShare(get("a.example", "/x"), redirect("b.example"));

    assertThat(plan.status()).isEqualTo(302);
    assertThat(plan.headers()).isEqualTo(Map.of("location", "http://b.example/x"));
  }

  @Test
  void a_preflight_request_is_answered_for_a_backend_that_says_what_others_may() {
    Filter cors = new Filter.Cors(List.of("*"), false, List.of("PUT"), List.of(), List.of(), 5);
    TestRequest request =
        get("a.example", "/").method("OPTIONS").header("origin", "https://b.example");

    RequestPlan.Answer plan = answerOfShare(request, cors);

    assertThat(plan.status()).isEqualTo(204);
    assertThat(plan.headers()).containsEntry("access-control-allow-methods", "PUT");
  }

  @Test
  void what_would_split_the_answer_is_not_echoed() {
    Filter cors = new Filter.Cors(List.of("*"), true, List.of("*"), List.of("*"), List.of(), 5);
    TestRequest request =
        get("a.example", "/").header("origin", "https://b.example\r\nset-cookie: x");

    assertThat(answer(request, all(cors, backend("v1"))).status()).isEqualTo(400);
    assertThat(answer(request.method("OPTIONS"), all(cors, backend("v1"))).status()).isEqualTo(400);
  }

  @Test
  void a_grpc_call_is_answered_in_its_own_terms() {
    TestRequest call =
        get("a.example", "/s/m").method("POST").header("content-type", "application/grpc");

    assertThat(answer(call, rule(0, List.of(prefix("/other")), backend("v1"))))
        .extracting(RequestPlan.Answer::status, RequestPlan.Answer::headers)
        .containsExactly(200, Map.of("content-type", "application/grpc", "grpc-status", "12"));
  }

  @Test
  void what_normalisation_refuses_is_answered_with_400() {
    RequestPlan plan =
        RouteTable.compile(
                gateway(http(on(route("r", rule(0, List.of(prefix("/")), backend("v1")))))),
                Profile.SPECIFICATION,
                Normalisation.STRICT)
            .gateway(GATEWAY, 80)
            .plan(get("a.example", "/a%2fb"), random);

    assertThat(plan)
        .asInstanceOf(type(RequestPlan.Answer.class))
        .extracting(RequestPlan.Answer::status)
        .isEqualTo(400);
  }

  @Test
  void a_backend_sees_the_path_as_normalised() {
    RequestPlan plan =
        RouteTable.compile(
                gateway(http(on(route("r", rule(0, List.of(prefix("/")), backend("v1")))))),
                Profile.SPECIFICATION,
                Normalisation.STRICT)
            .gateway(GATEWAY, 80)
            .plan(get("a.example.", "http://b.example./x/../y"), random);

    assertThat(((RequestPlan.Forward) plan).request())
        .extracting(ForwardedRequest::host, ForwardedRequest::path)
        .containsExactly("b.example", "/y");
  }
}
