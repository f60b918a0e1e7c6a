package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/api/v[0-9]+/users /api/v12/users true",
        "/api/v[0-9]+/users /api/v12/users/ false",
        "/api/v[0-9]+/users x/api/v12/users false",
        "/api/.* /api/ true",
        "/api/.* /api false",
        "/(a|b|cd)/?$ /cd/ true",
        "^/(a|b|cd)/?$ /c/ false",
        "a*?b+?c?? aabbc true",
        "(?P<name>a)(?:b)(?<other>c) abc true",
        "x{2,3} x false",
        "x{2,3} xxx true",
        "x{2,3} xxxx false",
        "x{2,} xxxxx true",
        "x{,2} x{,2} true",
        "(?i)sk \u017F\u212A true",
        "(?i)[^sk] \u212A false",
        "(?i:a)a Aa true",
        "(?i:a)a AA false",
        "a(?i)b|c C true",
        "[]a-]+ a-] true",
        "[^]a-]+ bcd true",
        "[[:alpha:]_]+ a_B true",
        "[[:^digit:]] 1 false",
        "\\d+\\W\\w+ 12/x_1 true",
        "\\Qa.b\\E* a.bbb true",
        "\\Qa.b\\E* axb false",
        "\\x2F\\x{61}\\057\\/ /a// true",
        "\\Aa\\b/\\Bz? a/ true",
        "a^b ab false",
        "a$|b$ b true",
        ". \uD83D\uDE00 true",
        "[\u00e9-\uFFFF] \u00e9 true",
        "[\u00e9-\uFFFF] \uD83D\uDE00 false",
        "\\pL+ \u00e9t\u00e9 true",
        "(?i)\u00e9 \u00c9 true",
        "(?i)[\u00e9-\uFFFF] \u00c9 true",
        "(?i)\u0412 \u1C80 true",
        "(?i)i \u0130 false",
        "(?i)\u0130 \u0130 true",
      })
  void the_whole_value_has_to_match(String pattern, String value, boolean expected) {
    Regex regex = Regex.compile(pattern);
    byte[] bytes = ("<" + value + ">").getBytes(UTF_8);

    assertThat(Regex.problem(pattern)).isNull();
    assertThat(regex.matches(value)).isEqualTo(expected);
    assertThat(regex.matches("<" + value + ">", 1, value.length() + 1)).isEqualTo(expected);
    assertThat(regex.matches(bytes, 1, bytes.length - 1)).isEqualTo(expected);
  }

  @Test
  void a_range_ends_at_its_end_even_within_a_surrogate_pair() {
    assertThat(Regex.compile("a[\uD83D]").matches("a\uD83D\uDE00", 0, 2)).isTrue();
    assertThat(Regex.compile("\\pL\\p{Cs}").matches("a\uD83D\uDE00", 0, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", "(?s).*", "[^a]*", "(?s:.)*\\pL?"})
  void bytes_that_are_not_utf_8_match_nothing(String pattern) {
    Regex regex = Regex.compile(pattern);

    for (String malformed :
        new String[] {"\u00e9", "\u00c3", "\u00c0\u00af", "\u00ed\u00a0\u0080"}) {
      byte[] bytes = malformed.getBytes(ISO_8859_1);
      assertThat(regex.matches(bytes, 0, bytes.length)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "( \"missing closing ) at 0: `(`\"",
        ") \"unmatched closing ) at 0: ``\"",
        "a** \"invalid nested repetition operator at 2: `*`\"",
        "a|* \"missing argument to repetition operator at 2: `*`\"",
        "a{3,2} \"invalid repeat count at 1: `{3,2}`\"",
        "a{1001} \"invalid repeat count at 1: `{1001}`\"",
        "[a \"missing closing ] at 0: `[a`\"",
        "[b-a] \"invalid character class range at 1: `b-a`\"",
        "[[:alfa:]] \"unknown character class at 1: `[:alfa:]`\"",
        "(?=a) \"invalid or unsupported group at 0: `(?=`\"",
        "(?P<n>a)(?P<n>b) \"duplicate group name at 8: `(?P<n>`\"",
        "a\\1 \"invalid escape sequence at 1: `\\1`\"",
        "a\\ \"trailing backslash at 1: `\\`\"",
        "\\p{Alfa} \"error parsing regexp: invalid character class range: `\\p{Alfa}`\"",
      })
  void a_refusal_names_the_reason_and_the_fragment(String pattern, String problem) {
    assertThat(Regex.problem(pattern)).isEqualTo(problem);
    assertThatThrownBy(() -> Regex.compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(problem);
  }

  @Test
  void the_way_of_matching_is_described() {
    assertThat(Regex.compile("/v[0-9]+")).hasToString("/v[0-9]+");
    assertThat(Regex.compile("/v[0-9]+").describe()).isEqualTo("dfa, 4 states x 4 classes");
    assertThat(Regex.compile("(.*a.{20})").describe()).isEqualTo("simulation, 24 instructions");
    assertThat(Regex.compile("\\p{L}").describe()).isEqualTo("RE2/J");
  }

  @Test
  void a_program_reads_from_its_arrow() {
    RegexProgram program = RegexProgram.of(RegexParser.parse("^a(?:b+|[^c])?").root());

    assertThat(program)
        .hasToString(
            """
              0 match
              1 [0-62 64-10ffff] -> 0
              2 -> 3 | 0
              3 [62] -> 2
              4 -> 3 | 1
              5 -> 4 | 0
              6 [61] -> 5
            > 7 BEGIN_TEXT -> 6
            """);
  }
}
