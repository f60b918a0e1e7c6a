package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared with files; {@code -Dgolden.write} writes the files. */
final class Golden {
  private Golden() {}

  static void check(String resource, String text) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Path file = Path.of("src/test/resources" + resource);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    try (InputStream in = Golden.class.getResourceAsStream(resource)) {
      assertThat(in).as("%s, written with -Dgolden.write", resource).isNotNull();
      assertThat(text).isEqualTo(new String(in.readAllBytes(), UTF_8));
    }
  }
}
