package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Writes trees as YAML in block style. Strings are quoted where any reader, of YAML 1.1 or 1.2,
 * would take them for something else.
 */
final class YamlWriter {
  private final Emitter emitter;

  private YamlWriter(StringWriter text) {
    DumperOptions options = new DumperOptions();
    options.setSplitLines(false);
    this.emitter = new Emitter(text, options);
  }

  /** The documents, with a line {@code ---} between them. */
  static String write(Iterable<? extends Node> documents) {
    StringWriter text = new StringWriter();
    try {
      new YamlWriter(text).stream(documents);
    } catch (IOException e) {
      throw new UncheckedIOException("text cannot fail", e);
    }
    return text.toString();
  }

  private void stream(Iterable<? extends Node> documents) throws IOException {
    emit(new StreamStartEvent(null, null));
    boolean first = true;
    for (Node document : documents) {
      emit(new DocumentStartEvent(null, null, !first, null, Map.of()));
      node(document);
      emit(new DocumentEndEvent(null, null, false));
      first = false;
    }
    emit(new StreamEndEvent(null, null));
  }

  private void node(Node node) throws IOException {
    if (node instanceof Fields object) {
      emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      for (Field field : object.fields()) {
        scalar(ScalarType.STRING, field.name());
        node(field.value());
      }
      emit(new MappingEndEvent(null, null));
    } else if (node instanceof Items list) {
      emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      for (Node item : list.items()) {
        node(item);
      }
      emit(new SequenceEndEvent(null, null));
    } else if (node instanceof Scalar scalar) {
      scalar(scalar.type(), scalar.text());
    }
  }

  private void scalar(ScalarType type, String text) throws IOException {
    ScalarStyle style = type == ScalarType.STRING ? style(text) : ScalarStyle.PLAIN;
    ImplicitTuple implicit = new ImplicitTuple(style == ScalarStyle.PLAIN, true);
    emit(new ScalarEvent(null, null, implicit, text, null, null, style));
  }

  private static ScalarStyle style(String text) {
    if (text.indexOf('\n') >= 0) {
      return isPlainBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }
    if (text.isEmpty() || looksTyped(text)) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    return isSimple(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  /** Whether some reader could take the bare text for a number, a boolean, a date or null. */
  private static boolean looksTyped(String text) {
    char first = text.charAt(0);
    return (first >= '0' && first <= '9')
        || "+-.<=~".indexOf(first) >= 0
        || YamlScalar.resolve(text, 0).type() != ScalarType.STRING;
  }

  /** Whether it is free of what only escapes can spell everywhere. */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
        return false;
      }
    }
    return true;
  }

  /** Whether it comes back the same from a literal block: no line that only blanks tell apart. */
  private static boolean isPlainBlock(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      if (line.isEmpty() || line.startsWith(" ") || line.endsWith(" ") || !isSimple(line)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private void emit(Event event) throws IOException {
    emitter.emit(event);
  }
}
