package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** RE2/J is the oracle: it accepts the same patterns, and they match the same values. */
class RegexAgainstRe2jTest {

  /** Two spaces stand round the empty atom. */
  private static final String[] ATOMS =
      ("a b k S / - _ 0 \u00e9 \uD83D\uDE00 \uD83D . ^ $ \\A \\z \\b \\B \\d \\D \\s "
              + "\\S \\w \\W \\n \\. \\x2f  \\x{e9} \\141 \\Qa*\\E [ab] [^ab] [a-k] [^A-Z0-9] "
              + "[\\d/] [^\\s\\w] [[:alpha:]] [[:^punct:]k] []-] [\u00e9-\u00ff] [^\u00e9] "
              + "[\uD800-\uDFFF] (?s:.) (?m:^) (?m:$) (?i:a) (?i:k) (?i:[^s]) (?i:\\w) "
              + "(?i:[[:^lower:]]) (?-i:b) () \\pL (?i:\u00e9) (?U:a+)")
          .split(" ");

  private static final String[] REPETITIONS = {
    "*", "+", "?", "*?", "+?", "??", "{0}", "{2}", "{0,2}", "{1,}", "{2,3}?", "{,2}"
  };

  private static final String[] TOKENS =
      ("a 0 1 7 8 A z Q E x p n C : < > = ! ' P i m s U - ^ $ . , | ( ) (? (?: (?i) "
              + "(?P<n> (?<m> [ ] [^ [: :] [:alpha:] [:^word:] alpha { } {2} {1,2} {01} * + ? "
              + "\\ \\Q \\E \\x \\d \\pN \\p{ Greek \u00e9")
          .split(" ");

  private static final String[] VALUE_PARTS = {
    "a",
    "b",
    "k",
    "K",
    "\u212A",
    "s",
    "S",
    "\u017F",
    "/",
    "-",
    "_",
    "0",
    "*",
    "]",
    "\n",
    " ",
    "\u00e9",
    "\u00c9",
    "\u0130",
    "\u00ff",
    "\u0178",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\uFFFF"
  };

  @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
  void the_same_values_match(
      @ForAll("patterns") String pattern, @ForAll("values") List<String> values)
      throws CharacterCodingException {
    if (refusedOnPurpose(pattern)) {
      return;
    }
    Pattern oracle = Pattern.compile(pattern);
    Regex regex = Regex.compile(pattern);
    RegexParser.Result parsed = RegexParser.parse(pattern);
    Regex simulation = new RegexSimulation(pattern, RegexProgram.of(parsed.root()));

    assertThat(regex.allocationFree()).isNotEqualTo(parsed.delegated());
    for (String value : values) {
      boolean expected = oracle.matches(value);
      assertThat(regex.matches("a" + value + "a", 1, value.length() + 1))
          .as("%s on %s", pattern, value)
          .isEqualTo(expected);
      if (!parsed.delegated()) {
        assertThat(simulation.matches(value)).as("%s on %s", pattern, value).isEqualTo(expected);
      }
      if (UTF_8.newEncoder().canEncode(value)) {
        byte[] bytes = ("a" + value + "a").getBytes(UTF_8);
        assertThat(regex.matches(bytes, 1, bytes.length - 1))
            .as("bytes: %s on %s", pattern, value)
            .isEqualTo(expected);
      }
    }
  }

  @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
  void the_same_patterns_are_accepted(@ForAll("scraps") String pattern) {
    if (!refusedOnPurpose(pattern)) {
      assertThat(Regex.problem(pattern) == null).as(pattern).isEqualTo(accepts(pattern));
    }
  }

  @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
  void well_formed_is_what_a_strict_decoder_says(@ForAll("bytes") byte[] bytes) {
    boolean wellFormed;
    try {
      wellFormed = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasArray();
    } catch (CharacterCodingException e) {
      wellFormed = false;
    }
    Regex anything = Regex.compile("(?s).*");

    assertThat(anything.allocationFree()).isTrue();
    assertThat(anything.matches(bytes, 0, bytes.length)).isEqualTo(wellFormed);
  }

  private static boolean refusedOnPurpose(String pattern) {
    String problem = Regex.problem(pattern);
    return problem != null && problem.endsWith("beyond ASCII");
  }

  private static boolean accepts(String pattern) {
    try {
      Pattern unused = Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return pattern(3);
  }

  private static Arbitrary<String> pattern(int depth) {
    Arbitrary<String> atom = Arbitraries.of(ATOMS);
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> pattern(depth - 1));
    Arbitrary<String> group =
        Combinators.combine(Arbitraries.of("(", "(?:", "(?i:", "(?s:", "(?m:"), inner)
            .as((open, body) -> open + body + ")");
    Arbitrary<String> repeated =
        Combinators.combine(inner, Arbitraries.of(REPETITIONS))
            .as((body, repetition) -> "(?:" + body + ")" + repetition);
    Arbitrary<String> sequence =
        inner.list().ofMinSize(1).ofMaxSize(4).map(s -> String.join("", s));
    Arbitrary<String> choice = inner.list().ofMinSize(2).ofMaxSize(3).map(s -> String.join("|", s));
    return Arbitraries.oneOf(List.of(atom, group, repeated, sequence, choice));
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.of(VALUE_PARTS)
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .ofSize(6);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(7).map(tokens -> String.join("", tokens));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of(
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
            0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF)
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(5);
  }
}
