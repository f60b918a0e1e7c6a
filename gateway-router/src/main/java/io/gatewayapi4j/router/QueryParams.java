package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * The query of a request target, read as form data: parameters between {@code &}, name and value
 * parted by the first {@code =}, {@code +} for a blank, and percent-encoded UTF-8. A percent sign
 * without two hexadecimal digits stands for itself.
 *
 * <p>Names and values are compared as bytes while they are decoded, so that nothing is allocated.
 */
final class QueryParams {
  private QueryParams() {}

  /**
   * Where the value of the first parameter of that name starts; -1 where there is none. The value
   * of a parameter without {@code =} is empty, and starts at its end.
   */
  static int valueOf(byte[] name, String target) {
    int start = start(target);
    while (start >= 0 && start <= target.length()) {
      int end = end(target, start);
      int equals = target.indexOf('=', start);
      int nameEnd = equals < 0 || equals > end ? end : equals;
      if (end > start && decodesTo(name, target, start, nameEnd)) {
        return nameEnd == end ? end : nameEnd + 1;
      }
      start = end < target.length() && target.charAt(end) == '&' ? end + 1 : -1;
    }
    return -1;
  }

  /** Where the query starts; -1 where there is none. */
  private static int start(String target) {
    int end = RequestPath.end(target);
    return end < target.length() && target.charAt(end) == '?' ? end + 1 : -1;
  }

  /** Where the parameter that contains the index ends: at {@code &}, the fragment, or the end. */
  static int end(String target, int from) {
    int length = target.length();
    for (int i = from; i < length; i++) {
      char c = target.charAt(i);
      if (c == '&' || c == '#') {
        return i;
      }
    }
    return length;
  }

  /** Whether the chars stand for themselves. */
  static boolean isPlain(String target, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = target.charAt(i);
      if (c == '%' || c == '+' || c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether the chars decode to these bytes. */
  static boolean decodesTo(byte[] wanted, String target, int start, int end) {
    int at = 0;
    int i = start;
    while (i < end) {
      char c = target.charAt(i);
      int codePoint = c;
      int width = 1;
      if (c == '+') {
        codePoint = ' ';
      } else if (c == '%' && hex(target, i, end) >= 0) {
        if (at >= wanted.length || (wanted[at] & 0xff) != hex(target, i, end)) {
          return false;
        }
        at++;
        i += 3;
        continue;
      } else if (c >= 0x80) {
        codePoint = codePointAt(target, i, end);
        width = Character.charCount(codePoint);
      }
      at = encodesTo(wanted, at, codePoint);
      if (at < 0) {
        return false;
      }
      i += width;
    }
    return at == wanted.length;
  }

  /** The byte that {@code %XX} at the index stands for; -1 where it is none. */
  static int hex(String target, int at, int end) {
    if (at + 2 >= end) {
      return -1;
    }
    int high = Character.digit(target.charAt(at + 1), 16);
    int low = Character.digit(target.charAt(at + 2), 16);
    boolean ascii = target.charAt(at + 1) < 0x80 && target.charAt(at + 2) < 0x80;
    return ascii && high >= 0 && low >= 0 ? high << 4 | low : -1;
  }

  /** The code point at the index; half a surrogate pair is a question mark, as in UTF-8 of Java. */
  private static int codePointAt(String target, int at, int end) {
    char c = target.charAt(at);
    if (!Character.isSurrogate(c)) {
      return c;
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < end
            && Character.isLowSurrogate(target.charAt(at + 1));
    return pair ? Character.toCodePoint(c, target.charAt(at + 1)) : '?';
  }

  /** The index after the code point in UTF-8; -1 where the bytes at the index are others. */
  private static int encodesTo(byte[] wanted, int at, int codePoint) {
    if (codePoint < 0x80) {
      return at < wanted.length && wanted[at] == codePoint ? at + 1 : -1;
    }
    int more = more(codePoint);
    if (at + more >= wanted.length) {
      return -1;
    }
    if ((wanted[at] & 0xff) != lead(codePoint, more)) {
      return -1;
    }
    for (int i = 1; i <= more; i++) {
      int unit = 0x80 | (codePoint >> (6 * (more - i)) & 0x3f);
      if ((wanted[at + i] & 0xff) != unit) {
        return -1;
      }
    }
    return at + more + 1;
  }

  /** The bytes that the chars decode to. */
  static byte[] decode(String target, int start, int end) {
    byte[] out = new byte[3 * (end - start)];
    return Arrays.copyOf(out, decode(target, start, end, out, out.length));
  }

  /** Writes the bytes that the chars decode to, and tells how many; -1 where they are more. */
  static int decode(String target, int start, int end, byte[] out, int most) {
    int at = 0;
    int i = start;
    while (i < end) {
      char c = target.charAt(i);
      int encoded = c == '%' ? hex(target, i, end) : -1;
      int codePoint = encoded >= 0 || c < 0x80 ? c : codePointAt(target, i, end);
      int more = more(codePoint);
      if (at + more >= most) {
        return -1;
      }
      if (encoded >= 0) {
        out[at++] = (byte) encoded;
        i += 3;
      } else {
        at = encode(c == '+' ? ' ' : codePoint, more, out, at);
        i += c < 0x80 ? 1 : width(target, i, end);
      }
    }
    return at;
  }

  /** How many chars the code point at the index takes; half a surrogate pair takes its own. */
  private static int width(String target, int at, int end) {
    return Character.charCount(codePointAt(target, at, end));
  }

  /** How many bytes follow the first of a code point in UTF-8. */
  private static int more(int codePoint) {
    return codePoint < 0x80 ? 0 : codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
  }

  /** The first of the bytes: as many ones as there are bytes, a zero, and the highest bits. */
  private static int lead(int codePoint, int more) {
    return ((0xff << (7 - more)) & 0xff) | codePoint >> (6 * more);
  }

  private static int encode(int codePoint, int more, byte[] out, int at) {
    if (more == 0) {
      out[at] = (byte) codePoint;
      return at + 1;
    }
    out[at] = (byte) lead(codePoint, more);
    for (int i = 1; i <= more; i++) {
      out[at + i] = (byte) (0x80 | (codePoint >> (6 * (more - i)) & 0x3f));
    }
    return at + more + 1;
  }
}
