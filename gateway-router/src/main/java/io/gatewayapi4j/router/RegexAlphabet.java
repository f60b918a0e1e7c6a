package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code points, divided into classes that a program cannot tell apart. */
final class RegexAlphabet {

  /*
   * The code points are cut at every bound of every set; the intervals between two cuts that are in
   * the same sets form a class. starts[i] is the first code point of interval i and classes[i] its
   * class. Building costs sets times intervals, hence the two bounds.
   */

  static final int MAX_SETS = 256;
  static final int MAX_INTERVALS = 1_024;

  private final int[] starts;
  private final char[] classes;
  private final BitSet[] sets; // of a class: the sets it is in
  private final int[] examples; // of a class: one code point

  private RegexAlphabet(int[] starts, char[] classes, BitSet[] sets, int[] examples) {
    this.starts = starts;
    this.classes = classes;
    this.sets = sets;
    this.examples = examples;
  }

  /** The alphabet of a program, or null if it is beyond the bounds. */
  static @Nullable RegexAlphabet of(RegexProgram program) {
    List<CodePoints> all = new ArrayList<>(program.sets());
    if (program.hasAssertions()) {
      all.add(CodePoints.WORD);
      all.add(CodePoints.NEWLINE);
    }
    if (all.size() > MAX_SETS) {
      return null;
    }
    int[] starts = cuts(all);
    if (starts.length > MAX_INTERVALS) {
      return null;
    }
    Map<BitSet, Integer> numbers = new HashMap<>();
    List<BitSet> members = new ArrayList<>();
    char[] classes = new char[starts.length];
    int[] examples = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      BitSet in = new BitSet(all.size());
      for (int set = 0; set < all.size(); set++) {
        in.set(set, all.get(set).contains(starts[i]));
      }
      Integer number = numbers.putIfAbsent(in, members.size());
      if (number == null) {
        number = members.size();
        examples[number] = starts[i];
        members.add(in);
      }
      classes[i] = (char) number.intValue();
    }
    return new RegexAlphabet(starts, classes, members.toArray(BitSet[]::new), examples);
  }

  private static int[] cuts(List<CodePoints> sets) {
    int[] cuts = new int[1 + 2 * sets.stream().mapToInt(CodePoints::rangeCount).sum()];
    int size = 1; // The first cut is 0.
    for (CodePoints set : sets) {
      for (int range = 0; range < set.rangeCount(); range++) {
        cuts[size++] = set.low(range);
        cuts[size++] = Math.min(set.high(range) + 1, Character.MAX_CODE_POINT);
      }
    }
    return Arrays.stream(cuts).sorted().distinct().toArray();
  }

  int size() {
    return sets.length;
  }

  boolean contains(int set, int characterClass) {
    return sets[characterClass].get(set);
  }

  /** What an assertion sees of the characters of a class. */
  int side(int characterClass) {
    return RegexAssertion.side(examples[characterClass]);
  }

  /** The first code point of each interval, ascending; the first is 0. */
  int[] starts() {
    return starts.clone();
  }

  /** The class of each interval. */
  char[] classes() {
    return classes.clone();
  }
}
