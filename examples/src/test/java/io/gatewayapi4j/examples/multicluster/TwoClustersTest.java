package io.gatewayapi4j.examples.multicluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoClustersTest {
  private static final Path MANIFESTS = Path.of("multicluster");

  @TempDir private Path copy;

  @Test
  void one_gateway_reaches_the_services_of_both_clusters() throws Exception {
    for (String file : List.of("gateway.yaml", "routes.yaml", "services.yaml")) {
      Files.copy(MANIFESTS.resolve(file), copy.resolve(file));
    }
    Files.writeString(copy.resolve("endpoints.yaml"), endpointsAtFreePorts());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8)) {
      TwoClusters.run(copy, out);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            runs: helloworld-v1 in cluster-1
            runs: echoserver in cluster-2
            runs: helloworld-v2 in cluster-2

            through one gateway:
              GET /hello  90 times by helloworld-v1 in cluster-1
              GET /hello  10 times by helloworld-v2 in cluster-2
              GET /        1 times by echoserver in cluster-2
            """);
  }

  private static String endpointsAtFreePorts() throws IOException {
    String endpoints = Files.readString(MANIFESTS.resolve("endpoints.yaml"));
    List<ServerSocket> held = new ArrayList<>();
    for (String port : List.of("15001", "15002", "15003")) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      held.add(socket);
      assertThat(endpoints).contains(port);
      endpoints = endpoints.replace(port, String.valueOf(socket.getLocalPort()));
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    return endpoints;
  }
}
