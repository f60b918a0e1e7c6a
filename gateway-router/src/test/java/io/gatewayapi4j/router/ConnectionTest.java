package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.listener;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS, TCP and UDP, and what a server name settles for HTTPS. */
class ConnectionTest {
  private static ResolvedRoute carries(Kind kind, String name, long createdAt, Backend... to) {
    return route(kind, name, createdAt, rule(0, List.of(), to));
  }

  private static Attachment tls(String name, String... hostnames) {
    return on(carries(Kind.TLS_ROUTE, name, 0, backend(name)), hostnames);
  }

  private static String nameOf(RouteDecision decision) {
    return decision.outcome() == Outcome.FORWARD && decision.route() != null
        ? decision.route().name()
        : decision.outcome() + " " + decision.status();
  }

  private static Entrypoint port(int port, ResolvedListener... listeners) {
    return RouteTable.compile(Routes.gateway(listeners)).gateway(GATEWAY, port);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,     exact",
    "A.EXAMPLE,     exact",
    "b.example,     wild",
    "b.x.example,   longer",
    "example,       REFUSE 0",
    "other.test,    REFUSE 0",
    "'',            REFUSE 0"
  })
  void theMostSpecificServerNameDecides(String sni, String wanted) {
    Entrypoint port =
        port(
            443,
            listener(
                "tls",
                ProtocolType.TLS,
                443,
                "*.example",
                tls("wild", "*.example"),
                tls("longer", "*.x.example"),
                tls("exact", "a.example")));

    assertThat(nameOf(port.connect(sni))).isEqualTo(wanted);
    assertThat(nameOf(port.route(get("a.example", "/").sni(sni)))).isEqualTo(wanted);
  }

  @Test
  void theOldestRouteCarriesAllOfAPort() {
    Attachment newer = on(carries(Kind.TCP_ROUTE, "a-newer", 2, backend("newer")));
    Attachment older = on(carries(Kind.TCP_ROUTE, "b-older", 1, backend("older")));
    ResolvedListener tcp = listener("tcp", ProtocolType.TCP, 9000, "", newer, older);

    assertThat(nameOf(port(9000, tcp).connect(null))).isEqualTo("b-older");
    assertThat(nameOf(port(9001, tcp).connect(null))).isEqualTo("REFUSE 0");
  }

  @Test
  void tcpAndUdpShareANumberOnly() {
    RouteTable table =
        RouteTable.compile(
            Routes.gateway(
                listener(
                    "udp",
                    ProtocolType.UDP,
                    53,
                    "",
                    on(carries(Kind.UDP_ROUTE, "udp", 0, backend("dns"))))));

    assertThat(nameOf(table.gateway(GATEWAY, 53, Transport.UDP).connect(null))).isEqualTo("udp");
    assertThat(nameOf(table.gateway(GATEWAY, 53).connect(null))).isEqualTo("REFUSE 0");
  }

  @Test
  void aConnectionWithoutBackendIsRefused() {
    for (Backend[] none :
        new Backend[][] {{}, {invalid("gone", 1)}, {backend("zero", 0), invalid("gone", 2)}}) {
      Attachment route = on(carries(Kind.TCP_ROUTE, "tcp", 0, none));
      ResolvedListener tcp = listener("tcp", ProtocolType.TCP, 9000, "", route);
      assertThat(nameOf(port(9000, tcp).connect(null))).isEqualTo("REFUSE 0");
    }
  }

  /** The rows of the conformance suite for HTTP/2 connections that are used for several hosts. */
  @ParameterizedTest
  @CsvSource({
    "a.example,        a.example,       a",
    "a.example,        b.example,       RESPOND 421",
    "a.example,        x.wild.example,  RESPOND 421",
    "x.wild.example,   y.wild.example,  wild",
    "x.wild.example,   a.wild.example,  RESPOND 421",
    "a.wild.example,   y.wild.example,  RESPOND 421",
    "b.example,        other.test,      RESPOND 404",
    "other.test,       a.example,       RESPOND 404",
    "'',               a.example,       a"
  })
  void aRequestForAnotherListenersHostIsMisdirected(String sni, String host, String wanted) {
    assertThat(
            nameOf(
                port(443, https("a"), https("b"), wild(), special())
                    .route(get(host, "/").sni(sni))))
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,  other.test,  RESPOND 421",
    "other.test, other.test,  any",
    "other.test, third.test,  any",
    "other.test, a.example,   RESPOND 421"
  })
  void aListenerWithoutHostnameTakesWhatNoOtherDoes(String sni, String host, String wanted) {
    ResolvedListener any = listener("any", ProtocolType.HTTPS, 443, "", on(serves("any")));

    assertThat(nameOf(port(443, https("a"), any).route(get(host, "/").sni(sni)))).isEqualTo(wanted);
  }

  @Test
  void tlsAndHttpsShareAPortByServerName() {
    ResolvedListener passthrough =
        listener("tls", ProtocolType.TLS, 443, "t.example", tls("through", "t.example"));
    Entrypoint port = port(443, https("a"), passthrough);

    assertThat(nameOf(port.route(get("t.example", "/").sni("t.example")))).isEqualTo("through");
    assertThat(nameOf(port.connect("t.example"))).isEqualTo("through");
    assertThat(nameOf(port.connect("a.example"))).isEqualTo("REFUSE 0");
    assertThat(nameOf(port.route(get("t.example", "/").sni("a.example")))).isEqualTo("RESPOND 404");
  }

  private static ResolvedRoute serves(String name) {
    return route(name, rule(0, List.of(prefix("/")), backend(name)));
  }

  private static ResolvedListener https(String name) {
    String hostname = name + ".example";
    return listener(name, ProtocolType.HTTPS, 443, hostname, on(serves(name), hostname));
  }

  private static ResolvedListener wild() {
    return listener(
        "wild", ProtocolType.HTTPS, 443, "*.wild.example", on(serves("wild"), "*.wild.example"));
  }

  private static ResolvedListener special() {
    return listener(
        "special", ProtocolType.HTTPS, 443, "a.wild.example", on(serves("s"), "a.wild.example"));
  }
}
