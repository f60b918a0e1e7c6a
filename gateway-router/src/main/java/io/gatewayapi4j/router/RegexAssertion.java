package io.gatewayapi4j.router;

/** A condition on the two sides of a position that consumes nothing. */
enum RegexAssertion {
  BEGIN_TEXT,
  END_TEXT,
  BEGIN_LINE,
  END_LINE,
  WORD_BOUNDARY,
  NO_WORD_BOUNDARY;

  /*
   * All an assertion can see of its neighbours is one of four sides: the edge of the text, a word
   * character, a newline, or anything else.
   */

  static final int EDGE = 0;
  static final int WORD = 1;
  static final int NEWLINE = 2;
  static final int OTHER = 3;

  static int side(int codePoint) {
    if (codePoint == '\n') {
      return NEWLINE;
    }
    return CodePoints.WORD.contains(codePoint) ? WORD : OTHER;
  }

  boolean holds(int before, int after) {
    return switch (this) {
      case BEGIN_TEXT -> before == EDGE;
      case END_TEXT -> after == EDGE;
      case BEGIN_LINE -> before == EDGE || before == NEWLINE;
      case END_LINE -> after == EDGE || after == NEWLINE;
      case WORD_BOUNDARY -> (before == WORD) != (after == WORD);
      case NO_WORD_BOUNDARY -> (before == WORD) == (after == WORD);
    };
  }
}
