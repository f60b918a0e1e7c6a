package io.gatewayapi4j.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of docs/servers.md compiles and serves. */
class ServersDocTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path classes;

  @Test
  void the_server_in_a_few_lines_serves_the_bank() throws Exception {
    compile();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "Gateway",
                "0")
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int port = port(server);
      RawHttp.Response users = RawHttp.once(port, get("/users/42"));
      assertThat(users.text()).isEqualTo("/users/42 to banking-app/profile:8081");
      assertThat(users.header("controller")).isEqualTo("ISTIO");
      assertThat(RawHttp.once(port, get("/")).text()).endsWith("banking-app/dashboard:3000");
    } finally {
      server.destroy();
    }
  }

  private void compile() throws IOException {
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("docs/servers.md")));
    assertThat(block.find()).isTrue();
    Path source = Files.writeString(classes.resolve("Gateway.java"), block.group(1));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-d",
                classes.toString(),
                "-classpath",
                classPath(),
                source.toString());
    assertThat(failed).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String classPath() {
    return classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: bank.example\r\n\r\n";
  }

  private static int port(Process server) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assertThat(line).startsWith("http://127.0.0.1:");
    return Integer.parseInt(line.substring("http://127.0.0.1:".length()));
  }
}
