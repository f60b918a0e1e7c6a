package io.gatewayapi4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRequestTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          http://a.example/x,             HTTP,  -,    a.example,      -,         /x
          HTTP://A.example,               HTTP,  -,    A.example,      -,         /
          http://a.example?q=1,           HTTP,  -,    a.example,      -,         /?q=1
          http://a.example/x?q=/y#z,      HTTP,  -,    a.example,      -,         /x?q=/y
          http://a.example#z,             HTTP,  -,    a.example,      -,         /
          http://a.example:8080/%2f/../x, HTTP,  8080, a.example:8080, -,         /%2f/../x
          http://me:pw@a.example/@x,      HTTP,  -,    a.example,      -,         /@x
          https://a.example/x,            HTTPS, -,    a.example,      a.example, /x
          https://a.example:8443/,        HTTPS, 8443, a.example:8443, a.example, /
          https://192.0.2.1/,             HTTPS, -,    192.0.2.1,      -,         /
          https://[2001:db8::1]:8443/,    HTTPS, 8443, [2001:db8::1]:8443, -,     /
          grpc://a.example/pkg.Svc/Do,    GRPC,  -,    a.example,      -,         /pkg.Svc/Do
          tls://a.example:6443,           TLS,   6443, a.example:6443, a.example, /
          tcp://a.example:5432,           TCP,   5432, a.example:5432, -,         /
          /users/42,                      HTTP,  -,    '',             -,         /users/42
          /users?back=http://b/,          HTTP,  -,    '',             -,         /users?back=http://b/
          a.example/x,                    HTTP,  -,    a.example,      -,         /x
          """)
  void a_url_becomes_what_a_client_would_send(
      String url, Protocol protocol, Integer port, String host, String sni, String path) {
    ClientRequest request = ClientRequest.of("GET", url);

    assertThat(request.protocol()).isEqualTo(protocol);
    assertThat(request.port()).isEqualTo(port);
    assertThat(request.host()).isEqualTo(host);
    assertThat(request.sni()).isEqualTo(sni);
    assertThat(request.path()).isEqualTo(path);
  }

  @Test
  void headers_are_kept_by_name_in_lower_case_and_joined_where_repeated() {
    ClientRequest request =
        ClientRequest.of("GET", "http://a.example/")
            .header("Version", "two")
            .header("accept", "a")
            .header("Accept", "b")
            .header("X-Empty", "");

    assertThat(request.header("version")).isEqualTo("two");
    assertThat(request.header("accept")).isEqualTo("a,b");
    assertThat(request.header("x-empty")).isEmpty();
    assertThat(request.header("x-other")).isNull();
    assertThat(request.header("host")).isEqualTo("a.example");
  }

  @Test
  void names_of_headers_that_differ_in_case_are_one_header() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("A", List.of("1"));
    headers.put("a", List.of("2"));
    ClientRequest request =
        new ClientRequest(null, null, null, null, Protocol.HTTP, null, "", "GET", "/", headers);

    assertThat(request.headers()).isEqualTo(Map.of("a", List.of("1", "2")));
  }

  @Test
  void a_host_header_replaces_the_host_of_the_url() {
    ClientRequest request =
        ClientRequest.of("GET", "https://192.0.2.1/").header("Host", "a.example");

    assertThat(request.host()).isEqualTo("a.example");
    assertThat(request.headers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/",
        "http://a.example:x/",
        "http://a.example:0/",
        "http://a.example:70000/",
        "http://a.example:99999999999/"
      })
  void a_url_that_no_client_could_send_is_refused(String url) {
    assertThatThrownBy(() -> ClientRequest.of("GET", url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(url);
  }

  @Test
  void it_is_written_as_one_would_call_route() {
    assertThat(
            ClientRequest.of("GET", "https://a.example/x")
                .toPort(8443)
                .header("V", "it's")
                .toGateway("a/b"))
        .hasToString("GET https://a.example:8443/x -H 'v: it'\\''s' --gateway a/b");
    assertThat(ClientRequest.of("GET", "/").toService("a/b", "c").toPort(80))
        .hasToString("GET http:/// to Service a/b from c");
    assertThat(ClientRequest.of("", "tls://a.example:6443")).hasToString("tls://a.example:6443");
  }
}
