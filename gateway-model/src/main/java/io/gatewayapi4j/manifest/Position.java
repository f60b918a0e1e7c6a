package io.gatewayapi4j.manifest;

/**
 * A place in a text. Immutable.
 *
 * @param line the line, from 1; 0 where there was no text
 * @param column the column, from 1, in characters of Unicode (code points), whatever the format of
 *     the text; 0 where there was no text
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** The position of what was not read from a text. */
  public static final Position NONE = new Position(0, 0);

  /** The position that a tree holds, where every field has one, in 64 bits. */
  static Position of(long packed) {
    return new Position((int) (packed >>> 32), (int) packed);
  }

  /** A position in 64 bits; 0 for {@link #NONE}. */
  static long pack(int line, int column) {
    return (long) line << 32 | column;
  }

  long packed() {
    return pack(line, column);
  }

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
