package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a condition accepts, as an automaton: for readers of the table who reason about
 * conditions instead of trying requests. Immutable, safe for use by many threads.
 *
 * <p>Not every condition has one: large regular expressions, and those with Unicode classes, are
 * matched without an automaton.
 */
public final class Language {
  private static final String NOTHING = "[^\\x00-\\x{10FFFF}]";

  private final RegexDfa automaton;

  private Language(RegexDfa automaton) {
    this.automaton = automaton;
  }

  /** The paths that fulfil a condition, without query; null where there is no automaton. */
  public static @Nullable Language of(PathMatch path) {
    if (path instanceof PathMatch.Regex regex) {
      return ofRegex(regex.value());
    }
    String quoted = GrpcPath.quote(path.value());
    if (path instanceof PathMatch.Exact) {
      return ofRegex(quoted);
    }
    return ofRegex(path.value().length() == 1 ? "(?s).*" : "(?s)" + quoted + "(?:/.*)?");
  }

  /** The values that fulfil a condition; null where there is no automaton. */
  public static @Nullable Language of(ValueMatch value) {
    return ofRegex(value.regex() ? value.value() : GrpcPath.quote(value.value()));
  }

  /** A pattern that is not valid accepts nothing, as when it is matched. */
  private static @Nullable Language ofRegex(String pattern) {
    String valid = Regex.problem(pattern) == null ? pattern : NOTHING;
    return Regex.compile(valid) instanceof RegexDfa dfa ? new Language(dfa) : null;
  }

  /** Whether the text is one of them. */
  public boolean contains(String text) {
    return automaton.matches(text);
  }

  /**
   * A shortest text of this language that is in none of the others.
   *
   * @param alphabet the characters that it may be made of
   */
  public Difference minus(List<Language> others, Alphabet alphabet) {
    return new LanguageDifference(this, others, alphabet).find();
  }

  RegexDfa automaton() {
    return automaton;
  }

  /** What a text may be made of. */
  public enum Alphabet {
    /** The path of a request in HTTP: starts with a slash; no query, blanks or controls. */
    PATH,
    /** The value of a header in HTTP: no controls. */
    HEADER,
    /** Any characters, as a query parameter can bear when it is percent-encoded. */
    ANY;

    boolean allows(int codePoint, boolean first) {
      return switch (this) {
        case PATH -> first ? codePoint == '/' : (codePoint > ' ' && !endsPath(codePoint));
        case HEADER -> codePoint == '\t' || (codePoint >= ' ' && codePoint != DELETE);
        case ANY -> true;
      };
    }

    private static final int DELETE = 0x7f;

    private static boolean endsPath(int codePoint) {
      return codePoint == '?' || codePoint == '#' || codePoint == DELETE;
    }
  }

  /** What is left of a language without others. */
  public sealed interface Difference {
    /** At least this text is left. */
    record Example(String text) implements Difference {}

    /** Proven: nothing is left. */
    record Nothing() implements Difference {}

    /** The search was given up: it would have taken too long. */
    record NotKnown() implements Difference {}
  }
}
