package io.gatewayapi4j.router;

import java.util.Arrays;

/** An immutable set of Unicode code points, unpaired surrogates included. */
final class CodePoints {

  /*
   * Inclusive ranges (low, high), sorted, disjoint and not adjacent, so that equal sets have equal
   * arrays. Membership is a binary search.
   */

  static final CodePoints ALL = of(0, Character.MAX_CODE_POINT);
  static final CodePoints NEWLINE = of('\n', '\n');
  static final CodePoints ALL_BUT_NEWLINE = NEWLINE.negate();
  static final CodePoints WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

  private final int[] ranges;

  private CodePoints(int[] ranges) {
    this.ranges = ranges;
  }

  /** The union of the inclusive ranges, given as low, high, low, high and so on. */
  static CodePoints of(int... ranges) {
    Builder builder = new Builder();
    for (int i = 0; i < ranges.length; i += 2) {
      builder.add(ranges[i], ranges[i + 1]);
    }
    return builder.build();
  }

  boolean contains(int codePoint) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < ranges[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  CodePoints negate() {
    Builder builder = new Builder();
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (next < ranges[i]) {
        builder.add(next, ranges[i] - 1);
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      builder.add(next, Character.MAX_CODE_POINT);
    }
    return builder.build();
  }

  boolean ascii() {
    return ranges.length == 0 || ranges[ranges.length - 1] < 0x80;
  }

  int rangeCount() {
    return ranges.length / 2;
  }

  int low(int range) {
    return ranges[2 * range];
  }

  int high(int range) {
    return ranges[2 * range + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints that && Arrays.equals(ranges, that.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  /** For example {@code [61-7a 212a]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < ranges.length; i += 2) {
      text.append(i == 0 ? "" : " ").append(Integer.toHexString(ranges[i]));
      if (ranges[i] != ranges[i + 1]) {
        text.append('-').append(Integer.toHexString(ranges[i + 1]));
      }
    }
    return text.append(']').toString();
  }

  /** Collects ranges in any order. */
  static final class Builder {

    /** Each range is low << 32 | high, so that sorting the longs sorts the ranges. */
    private long[] packed = new long[8];

    private int size;

    Builder add(int low, int high) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      packed[size++] = (long) low << 32 | high;
      return this;
    }

    Builder addAll(CodePoints set) {
      for (int range = 0; range < set.rangeCount(); range++) {
        add(set.low(range), set.high(range));
      }
      return this;
    }

    CodePoints build() {
      Arrays.sort(packed, 0, size);
      int[] merged = new int[2 * size];
      int length = 0;
      for (int i = 0; i < size; i++) {
        int low = (int) (packed[i] >>> 32);
        int high = (int) packed[i];
        if (length > 0 && low <= merged[length - 1] + 1) {
          merged[length - 1] = Math.max(merged[length - 1], high);
        } else {
          merged[length++] = low;
          merged[length++] = high;
        }
      }
      return new CodePoints(Arrays.copyOf(merged, length));
    }
  }
}
