package io.gatewayapi4j.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationTest {
  @Test
  void the_weights_of_haproxy_are_kept_exactly_and_the_readme_shows_what_is_printed()
      throws Exception {
    assumeTrue(Haproxy.isInstalled(), "haproxy is not installed: the migration is not run");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8)) {
      Migration.run(Path.of("banking-app"), out);
    }

    String output = printed.toString(StandardCharsets.UTF_8);
    assertThat(output)
        .contains("weights 90 and  10: 90 by NGINX,  10 by ISTIO")
        .contains("weights 50 and  50: 50 by NGINX,  50 by ISTIO")
        .contains("weights  0 and 100:  0 by NGINX, 100 by ISTIO");
    assertThat(Files.readString(Path.of("../README.md"))).contains("```text\n" + output + "```");
  }
}
