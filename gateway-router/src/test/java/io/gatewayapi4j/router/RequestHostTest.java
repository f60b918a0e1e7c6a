package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestHostTest {
  @ParameterizedTest
  @CsvSource({
    "a.example,        a.example",
    "a.example:80,     a.example",
    "a:b:80,           a:b:80",
    "[::1],            [::1]",
    "[::1]:80,         [::1]",
    "[::1,             [::1",
    "[::1]a.example,   [::1]",
    "[x]a.example,     [x]",
    "[x]a.example:80,  [x]"
  })
  void a_port_and_what_follows_brackets_are_no_part_of_the_host(String host, String name) {
    assertThat(host.substring(0, RequestHost.end(host))).isEqualTo(name);
  }
}
