package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.router.Language.Alphabet;
import io.gatewayapi4j.router.Language.Difference;
import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/v[0-9]+/users; ; /v0/users",
        "/.*; /[a-z]?; /0",
        "/a|/b|/c; /a|/c; /b",
        "/api/.*; /api/[^/]*; /api//",
        "(?i)/x; /x; /X",
        "/\\x{e9}|/y; /y; /\u00e9",
      })
  void a_shortest_text_of_one_but_not_the_others(String all, String other, String example) {
    assertThat(minus(all, other)).isEqualTo(new Difference.Example(example));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/a|/b; /[ab]",
        "/api/v1/.*; /api/.*",
        "/(x|y)*z; /[xyz]+",
        "x.*; ",
        "/a\\?b; ",
        "(; ",
      })
  void nothing_is_left(String all, String other) {
    assertThat(minus(all, other)).isEqualTo(new Difference.Nothing());
  }

  @Test
  void a_prefix_is_one_of_elements() {
    Language prefix = Objects.requireNonNull(Language.of(new PathMatch.Prefix("/a.c")));
    assertThat(List.of("/a.c", "/a.c/", "/a.c/d\n")).allMatch(prefix::contains);
    assertThat(List.of("/a", "/abc", "/a.cd", "x/a.c")).noneMatch(prefix::contains);
  }

  @Test
  void the_root_is_of_every_path() {
    Language root = Objects.requireNonNull(Language.of(PathMatch.Prefix.ROOT));
    assertThat(root.minus(List.of(regex("/.*")), Alphabet.PATH))
        .isEqualTo(new Difference.Nothing());
    assertThat(root.minus(List.of(regex("/")), Alphabet.PATH))
        .isEqualTo(new Difference.Example("/a"));
  }

  @Test
  void a_pattern_with_unicode_classes_has_no_automaton() {
    assertThat(Language.of(new PathMatch.Regex("/\\pL+"))).isNull();
  }

  @Property(tries = 300)
  void an_example_is_in_one_and_in_none_of_the_others_and_nothing_means_nothing(
      @ForAll @From("patterns") String all, @ForAll @From("patterns") String other) {
    Difference found = regex(all).minus(List.of(regex(other)), Alphabet.ANY);
    if (found instanceof Difference.Example example) {
      assertThat(example.text()).matches(Pattern.compile(all, Pattern.UNIX_LINES));
      assertThat(example.text()).doesNotMatch(Pattern.compile(other, Pattern.UNIX_LINES));
    } else {
      assertThat(shortTexts()).noneMatch(text -> text.matches(all) && !text.matches(other));
    }
  }

  @Provide
  net.jqwik.api.Arbitrary<String> patterns() {
    return net.jqwik.api.Arbitraries.of("a", "b", "(a|b)", "a*", "b+", "(ab)?", "[^a]", ".")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  private static List<String> shortTexts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int from = 0; texts.size() < 120; from++) {
      String text = texts.get(from);
      Arrays.asList("a", "b", "c").forEach(letter -> texts.add(text + letter));
    }
    return texts;
  }

  private static Difference minus(String all, String other) {
    List<Language> others = other == null ? List.of() : List.of(regex(other));
    return regex(all).minus(others, Alphabet.PATH);
  }

  private static Language regex(String pattern) {
    return Objects.requireNonNull(Language.of(new PathMatch.Regex(pattern)));
  }
}
