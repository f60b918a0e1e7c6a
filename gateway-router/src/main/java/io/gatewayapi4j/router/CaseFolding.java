package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters are the same but for case: Unicode's simple folding. */
final class CaseFolding {

  /*
   * Two characters are of one orbit if the lower case of their upper case is the same. The dotted
   * capital and the dotless small i are of none, as they fold in Turkish only. The orbits, some
   * 1,400 of two to four characters, are collected once, when a pattern first ignores case; those
   * that RE2/J walks do not always lead back to where they began, and then it never ends.
   */

  private static final int LAST_CASED = 0x1FFFF;
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  private static final List<int[]> ORBITS = orbits();

  private CaseFolding() {}

  /** The set with every case of its characters. */
  static CodePoints fold(CodePoints set) {
    CodePoints.Builder folded = new CodePoints.Builder().addAll(set);
    for (int[] orbit : ORBITS) {
      boolean touched = false;
      for (int codePoint : orbit) {
        touched |= set.contains(codePoint);
      }
      for (int i = 0; touched && i < orbit.length; i++) {
        folded.add(orbit[i], orbit[i]);
      }
    }
    return folded.build();
  }

  private static List<int[]> orbits() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int c = 0; c <= LAST_CASED; c++) {
      int key = key(c);
      if (key != c) {
        members.computeIfAbsent(key, k -> new ArrayList<>(List.of(k))).add(c);
      }
    }
    return members.values().stream()
        .map(orbit -> orbit.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static int key(int codePoint) {
    if (codePoint == DOTTED_CAPITAL_I || codePoint == DOTLESS_SMALL_I) {
      return codePoint;
    }
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }
}
