package io.gatewayapi4j.validate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Lint on regular expressions: RE2 syntax is what proxies share, and what runs in linear time. */
final class RegexLint {
  /** More than any field may hold; longer ones are refused for that. */
  private static final int MAX_LENGTH = 4096;

  private RegexLint() {}

  static void check(@Nullable String expression, String path, LintRule.Sink sink) {
    if (expression == null || expression.length() > MAX_LENGTH) {
      return;
    }
    String mistake = mistake(expression);
    if (mistake != null) {
      sink.found(
          LintRule.REGEX_SYNTAX,
          path,
          "found "
              + Explanation.shown(expression)
              + ": not in RE2 syntax, so not portable or not linear in time ("
              + mistake
              + ")");
    } else if (expression.startsWith("^")
        || (expression.endsWith("$") && !expression.endsWith("\\$"))) {
      LintRule.REGEX_ANCHORS.at(path, expression, sink);
    }
  }

  private static @Nullable String mistake(String expression) {
    try {
      Pattern.compile(expression);
      return null;
    } catch (PatternSyntaxException e) {
      return e.getDescription();
    } catch (StackOverflowError e) {
      return "nested too deeply";
    }
  }
}
