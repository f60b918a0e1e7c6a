package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTest {
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
      String url, Request.Protocol protocol, Integer port, String host, String sni, String path) {
    Request request = RequestUrl.request(null, "GET", url, List.of());

    assertThat(request.protocol()).isEqualTo(protocol);
    assertThat(request.port()).isEqualTo(port);
    assertThat(request.host()).isEqualTo(host);
    assertThat(request.sni()).isEqualTo(sni);
    assertThat(request.path()).isEqualTo(path);
  }

  @Test
  void headers_are_kept_by_name_in_lower_case_and_joined_where_repeated() {
    Request request =
        RequestUrl.request(
            null, "GET", "/", List.of("Version: two", "accept:a", "Accept: b", "X-Empty:"));

    assertThat(request.header("version")).isEqualTo("two");
    assertThat(request.header("accept")).isEqualTo("a,b");
    assertThat(request.header("x-empty")).isEmpty();
    assertThat(request.header("x-other")).isNull();
  }

  @Test
  void a_host_header_replaces_the_host_of_the_url() {
    Request request =
        RequestUrl.request(null, "GET", "https://192.0.2.1/", List.of("Host: a.example"));

    assertThat(request.host()).isEqualTo("a.example");
    assertThat(request.headers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example/", "http://a.example:x/", "http://a.example:70000/"})
  void a_url_that_no_client_could_send_is_refused(String url) {
    assertThatThrownBy(() -> RequestUrl.request(null, "GET", url, List.of()))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining(url);
  }

  @Test
  void a_header_without_a_name_is_refused() {
    assertThatThrownBy(() -> RequestUrl.request(null, "GET", "/", List.of(": x")))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("Name: value");
  }
}
