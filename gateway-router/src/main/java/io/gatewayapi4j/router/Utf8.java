package io.gatewayapi4j.router;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Strict reading of UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

  private Utf8() {}

  /**
   * The character that starts at {@code position}, which must be before {@code end}.
   *
   * @return -1 if the bytes there are not well-formed
   */
  static int codePointAt(byte[] bytes, int position, int end) {
    int lead = bytes[position];
    if (lead >= 0) {
      return lead;
    }
    int length = lengthAfter(lead & 0xFF);
    if (length == 0 || position + length > end) {
      return -1;
    }
    int codePoint = lead & (0x7F >> length);
    for (int i = position + 1; i < position + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return -1;
      }
      codePoint = codePoint << 6 | (bytes[i] & 0x3F);
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return length(codePoint) == length && !surrogate ? codePoint : -1;
  }

  /** The number of bytes that encode a character; 5 if it is none. */
  static int length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    } else if (codePoint < 0x800) {
      return 2;
    } else if (codePoint < 0x10000) {
      return 3;
    }
    return codePoint <= Character.MAX_CODE_POINT ? 4 : 5;
  }

  /** The text of a range of bytes, or null if it is not well-formed. */
  static @Nullable String decode(byte[] bytes, int start, int end) {
    Objects.checkFromToIndex(start, end, bytes.length);
    try {
      ByteBuffer range = ByteBuffer.wrap(bytes, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(range).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int lengthAfter(int lead) {
    if (lead < 0xC2) {
      return 0;
    } else if (lead < 0xE0) {
      return 2;
    } else if (lead < 0xF0) {
      return 3;
    }
    return lead < 0xF5 ? 4 : 0;
  }
}
