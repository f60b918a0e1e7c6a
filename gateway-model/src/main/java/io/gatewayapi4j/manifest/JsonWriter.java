package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes trees as compact JSON. */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriter() {}

  /** The tree as JSON without blanks. */
  static String compact(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(node, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("text cannot fail", e);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator generator) throws IOException {
    if (node instanceof Fields object) {
      generator.writeStartObject();
      for (Field field : object.fields()) {
        generator.writeFieldName(field.name());
        write(field.value(), generator);
      }
      generator.writeEndObject();
    } else if (node instanceof Items list) {
      generator.writeStartArray();
      for (Node item : list.items()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else if (node instanceof Scalar scalar) {
      write(scalar, generator);
    }
  }

  private static void write(Scalar scalar, JsonGenerator generator) throws IOException {
    switch (scalar.type()) {
      case STRING -> generator.writeString(scalar.text());
      case BOOLEAN -> generator.writeBoolean(scalar.text().equals("true"));
      case NULL -> generator.writeNull();
      case INTEGER -> generator.writeNumber(scalar.text());
      case FLOAT -> {
        if (scalar.text().endsWith("inf") || scalar.text().equals(".nan")) {
          generator.writeString(scalar.text()); // JSON has no number for it
        } else {
          generator.writeNumber(scalar.text());
        }
      }
    }
  }

  /** The tree of one JSON value that the library wrote. */
  static Node parse(String json) {
    try {
      Node node = new JsonReader(json, (item, duplicates) -> {}).next();
      return node == null ? Scalar.NULL : node;
    } catch (SyntaxException e) {
      return Scalar.text(json, 0);
    }
  }
}
