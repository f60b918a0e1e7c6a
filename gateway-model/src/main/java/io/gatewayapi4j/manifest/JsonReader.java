package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a JSON text, one after the other, from the tokens of Jackson's parser. */
final class JsonReader {
  /** Our own limits hold: nesting by the builder; the rest is linear in the text. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NodeBuilder.MAX_DEPTH + 1)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final ParserBase parser;

  /** Whether strings may hold what does not stand in the text. */
  private final boolean escapes;

  private final NodeBuilder builder;

  /** Null where Jackson's own columns are right. */
  private final @Nullable Columns columns;

  /** A reader of a text that has been checked for halves of surrogate pairs. */
  JsonReader(String text, NodeBuilder.ItemSink items) {
    builder = new NodeBuilder(items);
    escapes = text.contains("\\u");
    columns = Texts.hasSurrogates(text) ? new Columns(text) : null;
    try {
      // From an array: a reader would be copied once more, in pieces.
      parser = (ParserBase) FACTORY.createParser(text.toCharArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("text cannot fail", e);
    }
  }

  /** The next document; null at the end of the text. */
  @Nullable Node next() throws SyntaxException {
    try {
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        accept(token);
        if (builder.isAtTop()) {
          return builder.take();
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw new SyntaxException(
          Rules.SYNTAX,
          "not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ").strip(),
          location == null ? Position.NONE : Position.of(at(location)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("text cannot fail", e);
    }
  }

  /** Whether a field was written twice so far. */
  boolean sawDuplicates() {
    return builder.sawDuplicates();
  }

  private void accept(JsonToken token) throws IOException, SyntaxException {
    if (token.isStructEnd()) {
      builder.end();
      return;
    }
    long at = at(token);
    switch (token) {
      case START_OBJECT -> builder.startObject(at);
      case START_ARRAY -> builder.startList(at);
      case FIELD_NAME -> builder.name(text(at), at);
      case VALUE_STRING -> builder.value(Scalar.text(text(at), at), 0);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> builder.value(number(at), 0);
      case VALUE_TRUE, VALUE_FALSE ->
          builder.value(new Scalar(ScalarType.BOOLEAN, parser.getText(), parser.getText(), at), 0);
      case VALUE_NULL -> builder.value(new Scalar(ScalarType.NULL, "null", "null", at), 0);
      case END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no token of a text: " + token);
    }
  }

  private String text(long at) throws IOException, SyntaxException {
    String text = parser.getText();
    if (escapes && Texts.hasLoneSurrogate(text)) {
      throw new SyntaxException(Rules.ENCODING, Texts.LONE_SURROGATE, Position.of(at));
    }
    return text;
  }

  /** As YAML would have it, so that it is the same number after a round trip. */
  private Scalar number(long at) throws IOException, SyntaxException {
    String text = parser.getText();
    Scalar number = YamlScalar.resolve(text, at);
    if (number.type() == ScalarType.STRING) {
      throw new SyntaxException(
          Rules.RANGE,
          "the number " + Texts.quote(text) + " is more than 64 bits hold",
          Position.of(at));
    }
    return number;
  }

  /** Where a token starts, without an object for each value. */
  private long at(JsonToken token) {
    return token == JsonToken.FIELD_NAME
        ? at(parser.currentTokenLocation())
        : at(parser.getTokenLineNr(), parser.getTokenColumnNr() - 1); // it stands behind the first
  }

  private long at(JsonLocation location) {
    return at(Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
  }

  private long at(int line, int column) {
    boolean known = line > 0 && column > 0;
    return Position.pack(
        line, columns != null && known ? columns.inCharacters(line, column) : column);
  }
}
