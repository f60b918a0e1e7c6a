package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON as the command line reads and writes it: streamed, compact, strict. */
final class Json {
  /** Reads strictly: a key that stands twice is an error. Writes one value a line. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator("\n")
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** Something that writes itself, as any number of values. */
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** Writes values, a line each. */
  static void write(PrintStream out, Writing writing) {
    // Through a writer, which replaces halves of characters; the generator for bytes would throw.
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      JsonGenerator json = FACTORY.createGenerator(writer);
      writing.to(json);
      json.flush();
      if (json.getOutputContext().getEntryCount() > 0) {
        writer.append('\n').flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
