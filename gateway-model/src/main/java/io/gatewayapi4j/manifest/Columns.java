package io.gatewayapi4j.manifest;

/**
 * Turns columns that count the halves of characters beyond 16 bits, as Jackson's do, into such as
 * count characters. All of a text takes linear time, as long as they come in their order.
 */
final class Columns {
  private final String text;
  private int line = 1;

  /** Where the line starts. */
  private int start;

  /** The place in the text up to which its characters are counted, and their number. */
  private int end;

  private int characters;

  Columns(String text) {
    this.text = text;
  }

  /** The column in characters. */
  int inCharacters(int atLine, int column) {
    if (atLine < line) {
      line = 1;
      begin(0);
    }
    while (line < atLine && start < text.length()) {
      begin(nextLine());
      line++;
    }
    int to = Math.min(start + column - 1, text.length());
    if (to < end) {
      begin(start);
    }
    characters += text.codePointCount(end, to);
    end = to;
    return characters + 1;
  }

  private void begin(int at) {
    start = at;
    end = at;
    characters = 0;
  }

  private int nextLine() {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n' || (c == '\r' && !(at < text.length() && text.charAt(at) == '\n'))) {
        break;
      }
    }
    return at;
  }
}
