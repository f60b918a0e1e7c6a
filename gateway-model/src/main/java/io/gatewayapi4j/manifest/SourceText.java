package io.gatewayapi4j.manifest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text: UTF-8 or UTF-16, with or without a byte order mark. */
final class SourceText {
  private SourceText() {}

  /** The text of the bytes, without byte order mark. */
  static String decode(byte[] bytes) throws SyntaxException {
    Charset charset = charset(bytes);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), chars, true);
    String text = withoutMark(chars.flip().toString());
    if (result.isError()) {
      throw new SyntaxException(
          Rules.ENCODING,
          "bytes that are not " + charset.name(),
          Texts.position(text, text.length()));
    }
    return text;
  }

  /** The text without byte order mark. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Refuses a text with characters that may not stand there: halves of surrogate pairs, and in YAML
   * also control characters. (In JSON they are for the parser to find: only strings refuse them.)
   */
  static void check(String text, boolean yaml) throws SyntaxException {
    int surrogate = Texts.loneSurrogate(text);
    if (surrogate >= 0) {
      throw at(text, surrogate, Texts.LONE_SURROGATE);
    }
    for (int i = 0; yaml && i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPrintable(c)) {
        throw at(text, i, String.format("the character U+%04X, which YAML forbids", (int) c));
      }
    }
  }

  private static boolean isPrintable(char c) {
    return (c >= ' ' && c < 0x7F)
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c == 0x85
        || (c >= 0xA0 && c < 0xFFFE);
  }

  private static SyntaxException at(String text, int index, String message) {
    return new SyntaxException(Rules.ENCODING, message, Texts.position(text, index));
  }

  /** By the byte order mark, or by the zeros beside the first character, which is ASCII. */
  private static Charset charset(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /** Whether the first character that is no blank starts a JSON object or list. */
  static boolean looksLikeJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  /**
   * The index of the first document that starts in a line, from 1, or after it, but not with the
   * text; -1 where there is none.
   */
  static int nextDocument(String text, int line) {
    int breakBefore = 0;
    for (int i = 1; i < line && breakBefore >= 0; i++) {
      breakBefore = text.indexOf('\n', i == 1 ? 0 : breakBefore + 1);
    }
    int marker = breakBefore < 0 ? -1 : text.indexOf("\n---", breakBefore);
    return marker < 0 ? -1 : marker + 1;
  }
}
