package io.gatewayapi4j.manifest;

/**
 * A place in a text. Immutable.
 *
 * @param line the line, from 1; 0 where there was no text
 * @param column the column in characters, from 1; 0 where there was no text
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** The position of what was not read from a text. */
  public static final Position NONE = new Position(0, 0);

  /** The first character of a text. */
  static final Position START = new Position(1, 1);

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** Such as {@code 12:5}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
