package io.gatewayapi4j.manifest;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Hands a whole text to SnakeYAML's scanner.
 *
 * <p>The reader that it extends takes a text in pieces of 1,025 characters, and copies all that is
 * not scanned yet with each: one scalar of 10 MB takes it most of a minute. Here the whole text
 * lies in one array, so that looking ahead is an array access.
 */
final class TextReader extends StreamReader {
  private static final int[] NO_SNIPPET = new int[0];

  private final String text;

  /** One element a character; characters beyond 16 bits are the reason for the other array. */
  private final char[] chars;

  private final int[] codePoints;
  private final boolean wide;
  private final int length;
  private int index;
  private int documentIndex;

  /** As YAML 1.1 counts them, which is how Kubernetes' tools read it. */
  private int line;

  private int column;

  /** Line breaks before that are such for YAML 1.1 only, not for editors. */
  private int otherBreaks;

  /** The columns of the editor's line before the last of them; 0 where there is none in it. */
  private int before;

  private int lastTab = -1;
  private boolean lastTabSeparates;

  /** A reader of a text that has been checked for what YAML forbids. */
  TextReader(String text) {
    super("");
    this.text = text;
    this.wide = Texts.hasSurrogates(text);
    this.chars = wide ? new char[0] : text.toCharArray();
    this.codePoints = wide ? codePoints(text) : NO_SNIPPET;
    this.length = wide ? codePoints.length : chars.length;
  }

  private static int[] codePoints(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  /** Where it stands, as editors show it. */
  Position position() {
    return new Position(line - otherBreaks + 1, before + column + 1);
  }

  private int at(int i) {
    return wide ? codePoints[i] : chars[i];
  }

  @Override
  public int peek() {
    return index < length ? at(index) : 0;
  }

  /** As YAML has it, a tab between two tokens is a blank, which the scanner does not know. */
  @Override
  public int peek(int ahead) {
    int at = index + ahead;
    int c = at < length ? at(at) : 0;
    return c == '\t' && separates(at) ? ' ' : c;
  }

  /** Whether a tab neither indents a line nor what follows a hyphen or question mark. */
  private boolean separates(int tab) {
    if (tab != lastTab) {
      int before = tab - 1;
      while (before >= 0 && before != lastTab && isBlank(at(before))) {
        before--;
      }
      if (before != lastTab) {
        lastTabSeparates = before >= 0 && endsToken(before);
      }
      lastTab = tab;
    }
    return lastTabSeparates;
  }

  private boolean endsToken(int at) {
    int c = at(at);
    boolean indicator = (c == '-' || c == '?') && (at == 0 || at(at - 1) <= ' ');
    return !indicator && c != '\n' && c != '\r' && !isOtherBreak(c);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int count) {
    for (int i = 0; i < count && index < length; i++) {
      int c = at(index++);
      documentIndex++;
      if (c == '\n' || (c == '\r' && peek() != '\n')) {
        line++;
        column = 0;
        before = 0;
      } else if (isOtherBreak(c)) {
        line++;
        otherBreaks++;
        before += column + 1;
        column = 0;
      } else if (c != 0xFEFF) {
        column++;
      }
    }
  }

  private static boolean isOtherBreak(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  @Override
  public String prefix(int count) {
    int end = Math.min(index + count, length);
    return wide ? new String(codePoints, index, end - index) : text.substring(index, end);
  }

  @Override
  public String prefixForward(int count) {
    String prefix = prefix(count);
    index += count;
    documentIndex += count;
    column += count; // the scanner asks for parts of a line only
    return prefix;
  }

  /** For messages only: where editors show it. */
  @Override
  public Mark getMark() {
    return new Mark("", index, line - otherBreaks, before + column, NO_SNIPPET, 0);
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getDocumentIndex() {
    return documentIndex;
  }

  @Override
  public void resetDocumentIndex() {
    documentIndex = 0;
  }
}
