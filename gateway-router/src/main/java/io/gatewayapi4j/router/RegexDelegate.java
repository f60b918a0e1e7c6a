package io.gatewayapi4j.router;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A regular expression with Unicode classes, matched by RE2/J. */
final class RegexDelegate extends Regex {

  /*
   * Linear in the value times the program; allocates a matcher a match, and the value as a String
   * where it is not one already.
   */

  private final Pattern re2j;

  private RegexDelegate(Pattern re2j) {
    super(re2j.pattern());
    this.re2j = re2j;
  }

  static @Nullable String problem(String pattern) {
    try {
      Pattern unused = Pattern.compile(pattern);
      return null;
    } catch (PatternSyntaxException e) {
      return String.valueOf(e.getMessage());
    }
  }

  static Regex compile(String pattern) {
    try {
      return new RegexDelegate(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  boolean matches(CharSequence value, int start, int end) {
    Objects.checkFromToIndex(start, end, value.length());
    return re2j.matches(value.subSequence(start, end).toString());
  }

  @Override
  boolean matches(byte[] value, int start, int end) {
    String text = Utf8.decode(value, start, end);
    return text != null && re2j.matches(text);
  }

  @Override
  boolean allocationFree() {
    return false;
  }

  @Override
  String describe() {
    return "RE2/J";
  }
}
