package io.gatewayapi4j.cli;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one file, by line. The lines are found once, when the first is asked for. */
final class SourceText {
  private final byte[] bytes;
  private String text = "";
  private int[] starts = {};

  SourceText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A line, counted from 1, without its end; empty where there is none. */
  String line(int number) {
    if (starts.length == 0) {
      text = charset().decode(ByteBuffer.wrap(bytes)).toString();
      starts = lineStarts();
    }
    if (number < 1 || number > starts.length) {
      return "";
    }
    int end = number == starts.length ? text.length() : starts[number];
    while (end > starts[number - 1] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(starts[number - 1], end);
  }

  private int[] lineStarts() {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !crlf) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private Charset charset() {
    if (bytes.length < 2) {
      return StandardCharsets.UTF_8;
    }
    int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
