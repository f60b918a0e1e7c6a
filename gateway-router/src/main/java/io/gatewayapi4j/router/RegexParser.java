package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses RE2 syntax as RE2/J reads it, to a tree. */
final class RegexParser {

  /*
   * Recursive descent, at most MAX_NESTING groups deep. Flags hold until the end of the group they
   * are set in, through its branches. A repetition applies to the item before it even if flags or
   * an empty quotation stand between, but not to a repetition right before it. What needs RE2/J to
   * match is parsed all the same, so that its size is known.
   */

  /** What became of a pattern; the tree is empty if there is a problem. */
  record Result(RegexNode root, boolean delegated, @Nullable String problem) {}

  private static final int MAX_NESTING = 200;
  private static final int FOLD_CASE = 1;
  private static final int MULTI_LINE = 2;
  private static final int DOT_ALL = 4;
  private static final RegexNode NOTHING = new RegexNode.Sequence(List.of());

  private final RegexScanner in;
  private final Set<String> names = new HashSet<>();
  private int flags;
  private int nesting;
  private boolean delegated;
  private boolean foldsBeyondAscii;

  private RegexParser(String pattern) {
    in = new RegexScanner(pattern);
  }

  static Result parse(String pattern) {
    if (pattern.length() > Regex.MAX_LENGTH) {
      return new Result(NOTHING, false, "longer than " + Regex.MAX_LENGTH + " characters");
    }
    RegexParser parser = new RegexParser(pattern);
    try {
      RegexNode root = parser.choice();
      if (parser.in.more()) {
        throw parser.in.refusal("unmatched closing )", parser.in.position());
      }
      if (parser.delegated && parser.foldsBeyondAscii) {
        throw new RegexScanner.Refusal("\\p together with (?i) on characters beyond ASCII");
      }
      int limit = parser.delegated ? Regex.MAX_DELEGATED : Regex.MAX_INSTRUCTIONS;
      if (root.size() > limit) {
        throw new RegexScanner.Refusal("larger than " + limit + " instructions");
      }
      return new Result(root, parser.delegated, null);
    } catch (RegexScanner.Refusal refusal) {
      return new Result(NOTHING, false, refusal.getMessage());
    }
  }

  /** Branches separated by {@code |}, up to the end or a closing parenthesis. */
  private RegexNode choice() throws RegexScanner.Refusal {
    List<RegexNode> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (in.skip("|"));
    return branches.size() == 1 ? branches.get(0) : new RegexNode.Choice(branches);
  }

  private RegexNode sequence() throws RegexScanner.Refusal {
    List<RegexNode> items = new ArrayList<>();
    boolean repeated = false;
    while (in.more() && !in.at("|") && !in.at(")")) {
      int from = in.position();
      int[] count = repetition();
      if (count == null) {
        repeated = in.at("{"); // As RE2/J has it: not even a literal brace can be repeated.
        item(items);
        continue;
      }
      in.skip("?");
      if (repeated) {
        throw in.refusal("invalid nested repetition operator", from);
      } else if (items.isEmpty()) {
        throw in.refusal("missing argument to repetition operator", from);
      }
      int last = items.size() - 1;
      items.set(last, new RegexNode.Repeat(items.get(last), count[0], count[1]));
      repeated = true;
    }
    return items.size() == 1 ? items.get(0) : new RegexNode.Sequence(items);
  }

  /** The least and greatest count of a repetition operator, or null if there is none here. */
  private int @Nullable [] repetition() throws RegexScanner.Refusal {
    if (in.skip("*")) {
      return new int[] {0, RegexNode.Repeat.UNBOUNDED};
    } else if (in.skip("+")) {
      return new int[] {1, RegexNode.Repeat.UNBOUNDED};
    } else if (in.skip("?")) {
      return new int[] {0, 1};
    }
    return in.at("{") ? in.count() : null;
  }

  private void item(List<RegexNode> items) throws RegexScanner.Refusal {
    if (in.skip("^")) {
      items.add(condition(has(MULTI_LINE) ? RegexAssertion.BEGIN_LINE : RegexAssertion.BEGIN_TEXT));
    } else if (in.skip("$")) {
      items.add(condition(has(MULTI_LINE) ? RegexAssertion.END_LINE : RegexAssertion.END_TEXT));
    } else if (in.skip(".")) {
      items.add(new RegexNode.OneOf(has(DOT_ALL) ? CodePoints.ALL : CodePoints.ALL_BUT_NEWLINE));
    } else if (in.at("(")) {
      group(items);
    } else if (in.at("[")) {
      items.add(new RegexNode.OneOf(bracket()));
    } else if (in.at("\\")) {
      escape(items);
    } else {
      items.add(literal(in.next()));
    }
  }

  private void group(List<RegexNode> items) throws RegexScanner.Refusal {
    int from = in.position();
    int outer = flags;
    if (in.skip("(?P<") || in.skip("(?<")) {
      name(in.until(">"), from);
    } else if (in.skip("(?")) {
      if (!opensGroup(from)) {
        return;
      }
    } else {
      in.skip("(");
    }
    if (++nesting > MAX_NESTING) {
      throw new RegexScanner.Refusal("groups nest deeper than " + MAX_NESTING);
    }
    RegexNode body = choice();
    nesting--;
    if (!in.skip(")")) {
      throw in.refusal("missing closing )", from);
    }
    flags = outer;
    // RE2/J has an instruction at each end of a group: an empty sequence stands for them in size().
    items.add(new RegexNode.Sequence(List.of(NOTHING, body)));
  }

  private void name(@Nullable String name, int from) throws RegexScanner.Refusal {
    boolean valid =
        name != null
            && !name.isEmpty()
            && name.chars().allMatch(c -> c == '_' || RegexScanner.isAlphanumeric(c));
    if (!valid || !names.add(name)) {
      throw in.refusal(valid ? "duplicate group name" : "invalid group name", from);
    }
  }

  /** Reads {@code i-s:} or {@code i-s)}; whether it ends with the colon, so that a group opens. */
  private boolean opensGroup(int from) throws RegexScanner.Refusal {
    int changed = flags;
    boolean negated = false;
    boolean complete = true;
    while (in.more()) {
      int c = in.next();
      int flag =
          switch (c) {
            case 'i' -> FOLD_CASE;
            case 'm' -> MULTI_LINE;
            case 's' -> DOT_ALL;
            case 'U' -> 0; // Which match is preferred: nothing to a full match.
            default -> -1;
          };
      if (flag >= 0) {
        changed = negated ? changed & ~flag : changed | flag;
        complete = true;
      } else if (c == '-' && !negated) {
        negated = true;
        complete = false;
      } else if ((c == ':' || c == ')') && complete) {
        flags = changed;
        return c == ':';
      } else {
        break;
      }
    }
    throw in.refusal("invalid or unsupported group", from);
  }

  private void escape(List<RegexNode> items) throws RegexScanner.Refusal {
    CodePoints set = namedSet();
    if (set != null) {
      items.add(new RegexNode.OneOf(set));
    } else if (in.skip("\\A")) {
      items.add(condition(RegexAssertion.BEGIN_TEXT));
    } else if (in.skip("\\z")) {
      items.add(condition(RegexAssertion.END_TEXT));
    } else if (in.skip("\\b")) {
      items.add(condition(RegexAssertion.WORD_BOUNDARY));
    } else if (in.skip("\\B")) {
      items.add(condition(RegexAssertion.NO_WORD_BOUNDARY));
    } else if (in.skip("\\Q")) {
      String quoted = in.until("\\E");
      (quoted == null ? in.rest() : quoted).codePoints().forEach(c -> items.add(literal(c)));
    } else {
      items.add(literal(in.escape()));
    }
  }

  /** A set in brackets. The position is at the opening one. */
  private CodePoints bracket() throws RegexScanner.Refusal {
    int from = in.position();
    in.skip("[");
    boolean negated = in.skip("^");
    CodePoints.Builder set = new CodePoints.Builder();
    boolean first = true; // A closing bracket that is the first member stands for itself.
    while (first || !in.skip("]")) {
      first = false;
      CodePoints named = in.at("[:") ? posix() : namedSet();
      if (named != null) {
        set.addAll(named);
      } else {
        set.addAll(range(from));
      }
    }
    return negated ? set.build().negate() : set.build();
  }

  private CodePoints range(int bracket) throws RegexScanner.Refusal {
    int from = in.position();
    int low = member(bracket);
    int high = low;
    if (in.at("-") && !in.at("-]")) {
      in.skip("-");
      high = member(bracket);
      if (high < low) {
        throw in.refusal("invalid character class range", from);
      }
    }
    return folded(CodePoints.of(low, high));
  }

  private int member(int bracket) throws RegexScanner.Refusal {
    if (!in.more()) {
      throw in.refusal("missing closing ]", bracket);
    }
    return in.at("\\") ? in.escape() : in.next();
  }

  /** The set named here, or null if what looks like a name is not closed. */
  private @Nullable CodePoints posix() throws RegexScanner.Refusal {
    int from = in.position();
    String name = in.until(":]");
    if (name == null) {
      return null;
    }
    CodePoints set =
        name.startsWith("[:") ? CharacterGroups.posix(name.substring(2), has(FOLD_CASE)) : null;
    if (set == null) {
      throw in.refusal("unknown character class", from);
    }
    return set;
  }

  /** The set of {@code \d}, {@code \pL} and the like, or null if there is none here. */
  private @Nullable CodePoints namedSet() throws RegexScanner.Refusal {
    int from = in.position();
    if (in.skip("\\p") || in.skip("\\P")) {
      delegated = true;
      boolean closed = in.skip("{") ? in.until("}") != null : in.more() && in.next() >= 0;
      if (!closed) {
        throw in.refusal("invalid Unicode class", from);
      }
      return CodePoints.ALL;
    }
    CodePoints set = in.at("\\") ? CharacterGroups.perl(in.peek(1), has(FOLD_CASE)) : null;
    if (set != null) {
      in.skip("\\" + in.peek(1));
    }
    return set;
  }

  private RegexNode literal(int codePoint) {
    return new RegexNode.OneOf(folded(CodePoints.of(codePoint, codePoint)));
  }

  private CodePoints folded(CodePoints set) {
    if (!has(FOLD_CASE)) {
      return set;
    }
    foldsBeyondAscii |= !set.ascii();
    return CaseFolding.fold(set);
  }

  private static RegexNode condition(RegexAssertion assertion) {
    return new RegexNode.Require(assertion);
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
