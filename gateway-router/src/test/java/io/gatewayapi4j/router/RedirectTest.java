package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.filtered;
import static io.gatewayapi4j.router.Routes.listener;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.PathRewrite;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets of redirects: the rows of {@code HTTPRequestRedirectFilter}. */
class RedirectTest {
  private static RouteDecision decision(
      int port, Filter.RequestRedirect redirect, TestRequest request) {
    ProtocolType protocol = port == 443 ? ProtocolType.HTTPS : ProtocolType.HTTP;
    var rule = filtered(0, List.of(prefix("/")), List.of(redirect));
    var snapshot = Routes.gateway(listener("l", protocol, port, "", on(route("r", rule))));
    return RouteTable.compile(snapshot).gateway(GATEWAY, port).route(request);
  }

  private static String location(int port, Filter.RequestRedirect redirect, TestRequest request) {
    StringBuilder location = new StringBuilder();
    RouteDecision decision = decision(port, redirect, request);
    assertThat(decision.outcome()).isEqualTo(Outcome.REDIRECT);
    decision.appendLocation(request, location);
    return location.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "80,         ,     , http://a.example/x",
    "80,         , 80  , http://a.example/x",
    "80,         , 8080, http://a.example:8080/x",
    "80,         , 443 , http://a.example:443/x",
    "80,   https ,     , https://a.example/x",
    "80,   https , 443 , https://a.example/x",
    "80,   https , 8443, https://a.example:8443/x",
    "80,   HTTPS ,     , https://a.example/x",
    "80,   ws    ,     , ws://a.example:80/x",
    "8080,       ,     , http://a.example:8080/x",
    "8080,       , 80  , http://a.example/x",
    "8080, https ,     , https://a.example/x",
    "8080, http  ,     , http://a.example/x",
    "443,        ,     , https://a.example/x",
    "443,        , 443 , https://a.example/x",
    "443,        , 80  , https://a.example:80/x",
    "443,        , 8443, https://a.example:8443/x",
    "443,  http  ,     , http://a.example/x",
    "443,  http  , 80  , http://a.example/x",
    "443,  http  , 8080, http://a.example:8080/x"
  })
  void schemeAndPort(int listener, @Nullable String scheme, @Nullable Integer port, String wanted) {
    var redirect = new Filter.RequestRedirect(scheme, null, port, null, 302);

    assertThat(location(listener, redirect, get("a.example:1234", "/x"))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void theStatusIsKept(int status) {
    var redirect = new Filter.RequestRedirect(null, null, null, null, status);

    assertThat(decision(80, redirect, get("a.example", "/")).status()).isEqualTo(status);
  }

  @Test
  void hostAndPathAreReplacedAndTheQueryKept() {
    var full =
        new Filter.RequestRedirect("https", "b.example", null, new PathRewrite.Full("/full"), 301);
    var part =
        new Filter.RequestRedirect(null, null, null, new PathRewrite.Prefix("/old", "/new/"), 301);

    assertThat(location(80, full, get("a.example", "/old/x?y=/z")))
        .isEqualTo("https://b.example/full?y=/z");
    assertThat(location(80, part, get("[::1]:80", "/old/x?y=/z")))
        .isEqualTo("http://[::1]/new/x?y=/z");
  }
}
