package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLineTest {
  @Test
  void every_field_of_a_line_is_read() {
    RequestLine line =
        RequestLine.parse(
            """
            {"id":"7","service":"a/b","sourceNamespace":"c","port":443,\
            "protocol":"HTTPS","sni":"a.example","host":"b.example:443","method":"PUT",\
            "path":"/x?y=1","headers":{"Version":"two","Accept":["a","b"]}}""");

    assertThat(line)
        .isEqualTo(
            new RequestLine.Asked(
                "\"7\"",
                new ClientRequest(
                    null,
                    "a/b",
                    "c",
                    443,
                    Protocol.HTTPS,
                    "a.example",
                    "b.example:443",
                    "PUT",
                    "/x?y=1",
                    Map.of("version", List.of("two"), "accept", List.of("a", "b")))));
  }

  @Test
  void what_is_left_out_has_its_usual_value() {
    assertThat(RequestLine.parse("{}"))
        .isEqualTo(
            new RequestLine.Asked(
                null,
                new ClientRequest(
                    null, null, null, null, Protocol.HTTP, null, "", "GET", "/", Map.of())));
    assertThat(RequestLine.parse("{\"protocol\":\"GRPC\",\"host\":null}"))
        .isEqualTo(
            new RequestLine.Asked(
                null,
                new ClientRequest(
                    null, null, null, null, Protocol.GRPC, null, "", "POST", "/", Map.of())));
  }

  @Test
  void names_of_headers_that_differ_in_case_are_one_header() {
    RequestLine line = RequestLine.parse("{\"headers\":{\"A\":\"1\",\"a\":[\"2\"]}}");

    assertThat(((RequestLine.Asked) line).request().header("a")).isEqualTo("1,2");
  }

  @Test
  void a_header_named_host_is_the_host() {
    RequestLine line =
        RequestLine.parse("{\"host\":\"192.0.2.1\",\"headers\":{\"Host\":\"a.example\"}}");

    ClientRequest request = ((RequestLine.Asked) line).request();
    assertThat(request.host()).isEqualTo("a.example");
    assertThat(request.headers()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          {"id":"1","port":0}            | "1"    | "port" is not a number from 1 to 65535
          {"id":"1","port":99999999999}  | "1"    | "port" is not a number from 1 to 65535
          {"id":"1","port":"80"}         | "1"    | "port" is not a number from 1 to 65535
          {"id":7,"host":8}              | 7      | "host" is not a string
          {"id":"1","headers":[]}        | "1"    | "headers" is not an object
          {"id":"1","headers":{"a":[1]}} | "1"    | "headers.a" is not a string
          {"id":"1","protocol":"FTP"}    | "1"    | "protocol" is not one of HTTP, HTTPS, GRPC, TLS, TCP, UDP
          {"id":"1","gateway":"edge"}    | "1"    | "gateway" is not NAMESPACE/NAME
          {"id":"1","gateway":"a/b/c"}   | "1"    | "gateway" is not NAMESPACE/NAME
          {"id":"a\\"b","hots":"x"}      | "a\\"b" | unknown field "hots"
          {"id":{}}                      | -      | "id" is not a string
          {"id":"1"} {"id":"2"}          | "1"    | more than one JSON value on the line
          []                             | -      | not a JSON object
          `nonsense`                     | -      | not JSON: Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
          {"port":0,"id":"1"}            | "1"    | "port" is not a number from 1 to 65535
          {"headers":{"a":[1]},"id":7}   | 7      | "headers.a" is not a string
          {"path":1,"x":{"id":"2"}}      | -      | "path" is not a string
          {"id":"1","gateway":"a/b","service":"a/c"} | "1" | "gateway" and "service" exclude each other
          {"id":"1","path":"/"           | "1"    | not JSON: Unexpected end-of-input: expected close marker for Object
          {"id":"1","id":"2"}            | "1"    | not JSON: Duplicate field 'id'
          """)
  void a_line_that_cannot_be_used_says_why(String line, String id, String reason) {
    assertThat(RequestLine.parse(line)).isEqualTo(new RequestLine.Unusable(id, reason));
  }

  @Test
  void a_line_that_ends_too_soon_is_told_by_its_id() {
    assertThat(RequestLine.parse("{\"id\":\"9\",\"path\":\"/x"))
        .isInstanceOfSatisfying(
            RequestLine.Unusable.class, line -> assertThat(line.id()).isEqualTo("\"9\""));
  }
}
