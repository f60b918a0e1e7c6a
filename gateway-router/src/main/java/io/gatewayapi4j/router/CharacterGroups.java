package io.gatewayapi4j.router;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of characters that RE2 syntax has names for, all of them ASCII. */
final class CharacterGroups {

  private static final Map<String, CodePoints> POSIX =
      Map.ofEntries(
          entry("alnum", CodePoints.of('0', '9', 'A', 'Z', 'a', 'z')),
          entry("alpha", CodePoints.of('A', 'Z', 'a', 'z')),
          entry("ascii", CodePoints.of(0, 0x7F)),
          entry("blank", CodePoints.of('\t', '\t', ' ', ' ')),
          entry("cntrl", CodePoints.of(0, 0x1F, 0x7F, 0x7F)),
          entry("digit", CodePoints.of('0', '9')),
          entry("graph", CodePoints.of('!', '~')),
          entry("lower", CodePoints.of('a', 'z')),
          entry("print", CodePoints.of(' ', '~')),
          entry("punct", CodePoints.of('!', '/', ':', '@', '[', '`', '{', '~')),
          entry("space", CodePoints.of('\t', '\r', ' ', ' ')),
          entry("upper", CodePoints.of('A', 'Z')),
          entry("word", CodePoints.WORD),
          entry("xdigit", CodePoints.of('0', '9', 'A', 'F', 'a', 'f')));

  private static final CodePoints DIGIT = CodePoints.of('0', '9');

  /** Without the vertical tab, unlike {@code [:space:]}. */
  private static final CodePoints SPACE = CodePoints.of('\t', '\n', '\f', '\r', ' ', ' ');

  private CharacterGroups() {}

  /** The set of {@code \d}, {@code \S} and so on, or null if the letter names none. */
  static @Nullable CodePoints perl(int letter, boolean fold) {
    return switch (letter) {
      case 'd' -> group(DIGIT, fold, false);
      case 'D' -> group(DIGIT, fold, true);
      case 's' -> group(SPACE, fold, false);
      case 'S' -> group(SPACE, fold, true);
      case 'w' -> group(CodePoints.WORD, fold, false);
      case 'W' -> group(CodePoints.WORD, fold, true);
      default -> null;
    };
  }

  /** The set of {@code [:alpha:]}, given {@code alpha} or {@code ^alpha}, or null if none. */
  static @Nullable CodePoints posix(String name, boolean fold) {
    boolean negated = name.startsWith("^");
    CodePoints set = POSIX.get(negated ? name.substring(1) : name);
    return set == null ? null : group(set, fold, negated);
  }

  private static CodePoints group(CodePoints set, boolean fold, boolean negated) {
    CodePoints folded = fold ? CaseFolding.fold(set) : set;
    return negated ? folded.negate() : folded;
  }
}
