package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression in RE2 syntax that decides, in time linear in the value, whether a
 * whole value matches.
 *
 * <p>Immutable and safe for concurrent use. A value given as bytes is read as UTF-8; one that is
 * not well-formed UTF-8 matches nothing.
 */
abstract sealed class Regex permits RegexDfa, RegexSimulation, RegexDelegate {

  /*
   * Text -> tree (RegexParser, RegexNode) -> program (RegexProgram) -> the cheapest of
   *
   *   RegexDfa         one table lookup a character, 0 B a match
   *   RegexSimulation  when the table would exceed the bounds of SubsetConstruction
   *   RegexDelegate    RE2/J, for the Unicode classes \p{...}
   *
   * The bounds below are checked on the tree, before anything is expanded: RE2/J expands
   * ((a{1000}){1000}){1000} to a thousand million instructions and, to match, recurses as deep as
   * the longest chain of optional items, so it is only given programs of MAX_DELEGATED. Nor is it
   * given characters beyond ASCII to fold: see CaseFolding.
   */

  /** The longest pattern accepted, in chars. */
  static final int MAX_LENGTH = 10_000;

  /** The largest program accepted, in instructions, with all repetitions written out. */
  static final int MAX_INSTRUCTIONS = 10_000;

  /** The largest program accepted, in instructions, when RE2/J has to match it. */
  static final int MAX_DELEGATED = 500;

  private final String pattern;

  Regex(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Says why a pattern is refused: it is not RE2 syntax, or larger than the bounds above.
   *
   * @return null if {@link #compile} accepts the pattern
   */
  static @Nullable String problem(String pattern) {
    RegexParser.Result parsed = RegexParser.parse(pattern);
    String problem = parsed.problem();
    return problem == null && parsed.delegated() ? RegexDelegate.problem(pattern) : problem;
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if the pattern has a {@link #problem}
   */
  static Regex compile(String pattern) {
    RegexParser.Result parsed = RegexParser.parse(pattern);
    String problem = parsed.problem();
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    if (parsed.delegated()) {
      return RegexDelegate.compile(pattern);
    }
    RegexProgram program = RegexProgram.of(parsed.root());
    Regex dfa = SubsetConstruction.build(pattern, program);
    return dfa == null ? new RegexSimulation(pattern, program) : dfa;
  }

  /** Whether the chars from {@code start} to {@code end} (exclusive), all of them, match. */
  abstract boolean matches(CharSequence value, int start, int end);

  /** Whether the bytes from {@code start} to {@code end} (exclusive), all of them, match. */
  abstract boolean matches(byte[] value, int start, int end);

  /** Whether {@link #matches} allocates nothing, whatever the value. */
  abstract boolean allocationFree();

  /** How the pattern is matched, with the size of it: {@code dfa, 5 states x 3 classes}. */
  abstract String describe();

  final String pattern() {
    return pattern;
  }

  final boolean matches(String value) {
    return matches(value, 0, value.length());
  }

  @Override
  public final String toString() {
    return pattern;
  }
}
