package io.gatewayapi4j.snapshot;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with blocks of base64 between BEGIN and END lines (RFC 7468). */
final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";
  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  /**
   * A block.
   *
   * @param label what it holds, such as {@code CERTIFICATE}
   */
  @SuppressWarnings("ArrayRecordComponent") // made here, compared nowhere
  record Block(String label, byte[] bytes) {}

  private Pem() {}

  /** The blocks of a text, in order, text between them left out; null where one is broken. */
  static @Nullable List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = text.indexOf(BEGIN);
    while (begin >= 0) {
      int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
      if (labelEnd < 0) {
        return null;
      }
      String label = text.substring(begin + BEGIN.length(), labelEnd);
      int body = labelEnd + DASHES.length();
      String endLine = "-----END " + label + DASHES;
      int end = label.contains("\n") ? -1 : text.indexOf(endLine, body);
      if (end < 0) {
        return null;
      }
      try {
        // Lines may end anywhere, but what is no base64 is a broken block, not one to read around.
        String base64 = WHITESPACE.matcher(text.substring(body, end)).replaceAll("");
        blocks.add(new Block(label, Base64.getDecoder().decode(base64)));
      } catch (IllegalArgumentException notBase64) {
        return null;
      }
      begin = text.indexOf(BEGIN, end + endLine.length());
    }
    return blocks;
  }
}
