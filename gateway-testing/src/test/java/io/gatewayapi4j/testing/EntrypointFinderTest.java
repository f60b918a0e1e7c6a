package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.manifest.ManifestReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrypointFinderTest {
  private static final String GATEWAY =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: { name: edge }
      spec:
        gatewayClassName: any
        listeners:
      """;

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://a.example  | HTTP 8080, HTTP 80          | 80
          http://a.example  | HTTP 8080                   | 80
          tls://a.example   | TLS 8443                    | 443
          tcp://a.example   | HTTP 80, TCP 9000           | 9000
          udp://a.example   | TCP 9000, UDP 53            | 53
          grpc://a.example  | HTTP 50051                  | 50051
          grpc://a.example  | HTTP 50051, TCP 9000        | 50051
          grpc://a.example  | TCP 9000                    | 9000
          """)
  void a_port_that_is_left_out_is_the_usual_one_or_the_only_one_that_fits(
      String url, String listeners, int port) {
    Routing routing = routing(listeners);
    ClientRequest request = ClientRequest.of("POST", url);

    assertThat(routing.entrypoint(request).listeners())
        .isEqualTo(routing.entrypoint(request.toPort(port)).listeners());
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tcp://a.example  | TCP 9000, TCP 9001   | TCP could go to [9000, 9001]
          grpc://a.example | HTTP 80, HTTP 8080   | GRPC could go to [80, 8080]
          """)
  void where_several_fit_one_has_to_be_named(String url, String listeners, String message) {
    Routing routing = routing(listeners);
    ClientRequest request = ClientRequest.of("POST", url);

    assertThatThrownBy(() -> routing.entrypoint(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("say which port of default/edge; " + message);
  }

  private static Routing routing(String listeners) {
    StringBuilder yaml = new StringBuilder(GATEWAY);
    for (String listener : listeners.split(", ")) {
      String[] words = listener.split(" ");
      String tls = words[0].equals("TLS") ? ", tls: { mode: Passthrough }" : "";
      yaml.append("    - { name: p%2$s, protocol: %1$s, port: %2$s".formatted((Object[]) words));
      yaml.append(tls).append(" }\n");
    }
    return Routing.of(ManifestReader.strict().read(yaml.toString()));
  }
}
