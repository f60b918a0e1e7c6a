package io.gatewayapi4j.snapshot;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.StringMatchType;
import org.jspecify.annotations.Nullable;

/** Conditions whose value may be a regular expression: RE2 syntax, nothing else. */
final class Patterns {
  private Patterns() {}

  /** Notes an expression that cannot be compiled. */
  static void check(FieldPath path, String expression, Findings findings) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException notRe2) {
      findings.unsupported(
          path,
          "is %s, which is not a regular expression in RE2 syntax: %s"
              .formatted(expression, notRe2.getDescription()));
    }
  }

  /** A condition on a value; notes what cannot be served of it. */
  static ValueMatch value(
      FieldPath path,
      @Nullable Choice<StringMatchType> type,
      String name,
      String value,
      Findings findings) {
    boolean regex = isRegex(path, type, findings);
    if (regex) {
      check(path.child("value"), value, findings);
    }
    return new ValueMatch(name, regex, value);
  }

  /** Whether a value is compared as an expression; notes a type that is not known. */
  static boolean isRegex(
      FieldPath path, @Nullable Choice<StringMatchType> type, Findings findings) {
    StringMatchType known = Choice.orDefault(type, StringMatchType.EXACT);
    if (known == null) {
      findings.unsupported(path.child("type"), "is " + type + ": use Exact or RegularExpression");
    }
    return known == StringMatchType.REGULAR_EXPRESSION;
  }
}
