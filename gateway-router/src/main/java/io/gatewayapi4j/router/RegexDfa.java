package io.gatewayapi4j.router;

import java.util.Arrays;
import java.util.Objects;

/** A regular expression matched by a table: the next state for each state and character class. */
final class RegexDfa extends Regex {

  /*
   * A state is the offset of its row in the table; a row has a column for each class, which holds
   * the next state, and a last one that is not 0 if a value may end in the state. Row 0 is all 0:
   * nothing matches from there. The start is row 1.
   *
   * A character costs two dependent loads when ASCII, and a binary search among the intervals of
   * the alphabet when not. At most MAX_TRANSITIONS chars of table; nothing is allocated.
   */

  private static final int ASCII = 0x80;
  private static final int DEAD = 0;

  private final char[] table;
  private final int columns;
  private final char[] ascii; // the class of each ASCII character
  private final int[] starts;
  private final char[] classes;

  RegexDfa(String pattern, RegexAlphabet alphabet, char[] table) {
    super(pattern);
    this.table = table;
    columns = alphabet.size() + 1;
    starts = alphabet.starts();
    classes = alphabet.classes();
    ascii = new char[ASCII];
    for (int c = 0; c < ASCII; c++) {
      ascii[c] = (char) classOf(c);
    }
  }

  @Override
  boolean matches(CharSequence value, int start, int end) {
    Objects.checkFromToIndex(start, end, value.length());
    int state = columns;
    int position = start;
    while (position < end) {
      char c = value.charAt(position++);
      if (c < ASCII) {
        state = table[state + ascii[c]];
      } else if (Character.isHighSurrogate(c)
          && position < end
          && Character.isLowSurrogate(value.charAt(position))) {
        state = table[state + classOf(Character.toCodePoint(c, value.charAt(position++)))];
      } else {
        state = table[state + classOf(c)];
      }
      if (state == DEAD) {
        return false;
      }
    }
    return table[state + columns - 1] != 0;
  }

  @Override
  boolean matches(byte[] value, int start, int end) {
    Objects.checkFromToIndex(start, end, value.length);
    int state = columns;
    int position = start;
    while (position < end) {
      int b = value[position];
      if (b >= 0) {
        state = table[state + ascii[b]];
        position++;
      } else {
        int codePoint = Utf8.codePointAt(value, position, end);
        if (codePoint < 0) {
          return false;
        }
        state = table[state + classOf(codePoint)];
        position += Utf8.length(codePoint);
      }
      if (state == DEAD) {
        return false;
      }
    }
    return table[state + columns - 1] != 0;
  }

  /** The state before the first character. */
  int start() {
    return columns;
  }

  /** The state after a character. */
  int next(int state, int codePoint) {
    return table[state + classOf(codePoint)];
  }

  /** Whether no value matches that leads here. */
  boolean isDead(int state) {
    return state == DEAD;
  }

  /** Whether a value may end here. */
  boolean accepts(int state) {
    return table[state + columns - 1] != 0;
  }

  /** The first code point of each interval that is treated alike, ascending; the first is 0. */
  int[] intervals() {
    return starts.clone();
  }

  private int classOf(int codePoint) {
    int found = Arrays.binarySearch(starts, codePoint);
    return classes[found >= 0 ? found : -found - 2];
  }

  @Override
  boolean allocationFree() {
    return true;
  }

  @Override
  String describe() {
    return "dfa, " + (table.length / columns - 1) + " states x " + (columns - 1) + " classes";
  }
}
