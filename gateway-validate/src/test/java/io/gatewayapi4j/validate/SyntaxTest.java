package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.gatewayapi4j.model.Syntax;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of text that are written out by hand, against their expressions. */
class SyntaxTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "z",
          "A",
          "Z",
          "0",
          "9",
          "-",
          ".",
          "/",
          "*",
          "_",
          ":",
          "%",
          "2f",
          "%2F",
          "~",
          "!",
          "$",
          ",",
          " ",
          "\t",
          "\n",
          "é",
          "😀",
          "http://",
          "https://",
          "*.",
          "System",
          "Hostname",
          "IPAddress",
          "NamedAddress",
          "1h",
          "10m",
          "5s",
          "99ms",
          "123456s",
          "a.b",
          "a-b",
          "example.com/",
          "x",
          "#",
          "?",
          "\u017f",
          "\u0000",
          "a".repeat(62),
          "//",
          "[",
          "=",
          "+",
          "`",
          "@");

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void a_form_is_that_of_its_expression(Syntax syntax) {
    if (syntax.isFormat()) {
      return; // a format, compared with the definitions
    }
    Pattern pattern = Pattern.compile(syntax.pattern());
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(syntax.matches(text.toString()))
          .as(text.toString())
          .isEqualTo(pattern.matcher(text.toString()).find());
    }
  }
}
