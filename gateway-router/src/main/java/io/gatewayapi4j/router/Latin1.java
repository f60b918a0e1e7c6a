package io.gatewayapi4j.router;

/**
 * The chars of a string as single bytes.
 *
 * <p>Implementation note. {@link String#getBytes(int, int, byte[], int)} copies with one vector
 * instruction or two and allocates nothing, but drops the high byte of a char, so that {@code
 * U+012F} would pass for a slash. {@link #prefix} finds such chars. Where the JVM holds the string
 * in one byte a char, as it does with every string that has none of them, the compiler proves each
 * step of its loop void and removes the loop: the guard costs one test, whatever the length. It
 * does not where the process reads strings of two bytes a char now and then, but in less than one
 * call of {@link String#charAt} in a hundred; the loop then stays, at about half a nanosecond a
 * char.
 */
final class Latin1 {
  private Latin1() {}

  /** How many of the first {@code length} chars come before the first one above U+00FF. */
  static int prefix(String text, int length) {
    // No way out of the loop: that is what lets the compiler count it, and so remove it.
    int high = 0;
    for (int i = 0; i < length; i++) {
      high |= text.charAt(i) >>> 8;
    }
    return high == 0 ? length : firstHigh(text);
  }

  private static int firstHigh(String text) {
    int i = 0;
    while (text.charAt(i) <= 0xff) {
      i++;
    }
    return i;
  }

  /** Copies the first chars; those above U+00FF become others. */
  @SuppressWarnings("deprecation") // the only copy into an array that the caller has already
  static void copy(String text, int start, int end, byte[] target, int at) {
    text.getBytes(start, end, target, at);
  }
}
