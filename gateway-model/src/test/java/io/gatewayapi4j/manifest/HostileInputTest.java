package io.gatewayapi4j.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatewayapi4j.model.ConfigMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is not well meant: a located error or a correct reading each, and never more. */
class HostileInputTest {
  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n";
  private static final String JSON =
      "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":";

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("lists 10,000 deep in YAML", MAP + "  k: " + "[".repeat(10_000), "nesting", "5:"),
        arguments("closed lists 10,000 deep", MAP + "  k: " + nested(10_000), "nesting", "5:"),
        arguments(
            "lists 10,000 deep by indentation", MAP + "  k:\n" + steps(10_000), "nesting", ""),
        arguments("lists 10,000 deep in JSON", JSON + "[".repeat(10_000), "nesting", "1:"),
        arguments("objects 10,000 deep in JSON", JSON + "{\"a\":".repeat(10_000), "nesting", "1:"),
        arguments("lists 10,000 deep by aliases", ladder(), "nesting", "7:201"),
        arguments("aliases of aliases", laughs(), "alias", ""),
        arguments("merges of merges", merges(), "alias", ""),
        arguments("an alias of nothing", MAP + "  k: *a\n", "alias", "5:6"),
        arguments("an alias of itself", MAP + "  k: &a [*a]\n", "alias", "5:10"),
        arguments("a merge of a string", MAP + "  <<: text\n", "syntax", "5:7"),
        arguments("tabs for indentation", MAP + "\tk: v\n", "syntax", "5:1"),
        arguments("a tab after a hyphen", MAP + "  k:\n  -\ta: b\n", "syntax", "6:4"),
        arguments("tabs after spaces for indentation", MAP + "  \tk: v\n", "syntax", "5:3"),
        arguments("no number in YAML", MAP + "  k: [.inf]\n", "range", "5:7"),
        arguments("NUL in YAML", MAP + "  k: a\u0000b\n", "encoding", "5:7"),
        arguments("NUL in JSON", JSON + "{\"k\":\"\u0000\"}}", "syntax", "1:"),
        arguments("an escape in YAML", MAP + "  k: \u001b[31m\n", "encoding", "5:6"),
        arguments("half a surrogate pair", MAP + "  k: \ud83d\n", "encoding", "5:6"),
        arguments("half a pair, escaped in YAML", MAP + "  k: \"\\ud83d\"\n", "encoding", "5:6"),
        arguments("half a pair, escaped in JSON", JSON + "{\"k\":\"\\ud83d\"}}", "encoding", "1:"),
        arguments("a character beyond Unicode", MAP + "  k: \"\\Uffffffff\"\n", "syntax", ""),
        arguments(
            "a Java tag", MAP + "  k: !!javax.script.ScriptEngineManager [a]\n", "tag", "5:6"),
        arguments("a local tag", MAP + "  k: !env HOME\n", "tag", "5:6"),
        arguments("a binary", MAP + "  k: !!binary YQ==\n", "tag", "5:6"),
        arguments("a tag that lies", MAP + "  k: !!int a\n", "tag", "5:6"),
        arguments("a field without name", MAP + "  ~: a\n", "syntax", "5:3"),
        arguments("a list for a name", MAP + "  [a]: b\n", "syntax", "5:3"),
        arguments("a field twice", MAP + "  k: a\n  k: b\n", "duplicate-field", "6:3"),
        arguments(
            "a field twice in JSON", JSON + "{\"k\":\"a\",\"k\":\"b\"}}", "duplicate-field", "1:"),
        arguments("a comma too many in JSON", JSON + "{\"k\":\"a\",}}", "syntax", "1:"),
        arguments("a number without bound in JSON", JSON + "{\"k\":-2.1e9995}}", "range", "1:"),
        arguments("JSON cut off", JSON + "{\"k\":\"a", "syntax", "1:"),
        arguments("an unclosed quote", MAP + "  k: \"a\n", "syntax", ""),
        arguments("no manifest at all", "%PDF-1.7\n%âãÏÓ\n", "syntax", "1:"),
        arguments("a list for a resource", "- a\n- b\n", "resource", "1:1"),
        arguments("text for a resource", "hello\n", "resource", "1:1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void is_refused_with_one_located_error(String what, String text, String rule, String at) {
    Manifest manifest =
        ManifestReader.strict().read(text.startsWith("{") ? "a.json" : "a.yaml", text);

    assertThat(manifest.resources()).isEmpty();
    assertThat(manifest.problems()).hasSize(1);
    Problem problem = manifest.problems().get(0);
    assertThat(problem.rule()).as(problem.toString()).isEqualTo(rule);
    assertThat(problem.position().toString()).as(problem.toString()).startsWith(at);
    assertThat(problem.line()).as(problem.toString()).isPositive();
    assertThat(problem.message().length()).isLessThan(300);
    assertThat(problem.message()).doesNotContain("\n");
  }

  static Stream<Arguments> read() {
    String plain = MAP + "  k: é😀\n";
    return Stream.of(
        arguments("UTF-8", plain.getBytes(UTF_8), "é😀"),
        arguments("UTF-8 with mark", ("\ufeff" + plain).getBytes(UTF_8), "é😀"),
        arguments("UTF-16 big endian", plain.getBytes(UTF_16BE), "é😀"),
        arguments("UTF-16 big endian with mark", ("\ufeff" + plain).getBytes(UTF_16BE), "é😀"),
        arguments("UTF-16 little endian", plain.getBytes(UTF_16LE), "é😀"),
        arguments("UTF-16 little endian with mark", ("\ufeff" + plain).getBytes(UTF_16LE), "é😀"),
        arguments("carriage returns", plain.replace("\n", "\r\n").getBytes(UTF_8), "é😀"),
        arguments("old carriage returns", plain.replace("\n", "\r").getBytes(UTF_8), "é😀"),
        arguments("tabs between tokens", (MAP + "  k:\t \t'v'\t\t# w\n").getBytes(UTF_8), "v"),
        arguments("tabs in flow style", (MAP + "  {a:\tb,\t k\t: v\t}\n").getBytes(UTF_8), "v"),
        arguments("tabs in a text", (MAP + "  k: |\n    a:\tb\n").getBytes(UTF_8), "a:\tb\n"),
        arguments("a tab in quotes", (MAP + "  k: \"a \t b\\tc\"\n").getBytes(UTF_8), "a \t b\tc"),
        arguments(
            "a million tabs",
            (MAP + "  k:" + "\t".repeat(1_000_000) + "v" + " \t".repeat(1_000_000) + "# w\n")
                .getBytes(UTF_8),
            "v"),
        arguments("an alias", (MAP + "  a: &x v\n  k: *x\n").getBytes(UTF_8), "v"),
        arguments("a name by alias", (MAP + "  a: &x k\n  *x : v\n").getBytes(UTF_8), "v"),
        arguments("a merge key", (MAP + "  <<: {k: v, a: b}\n  a: c\n").getBytes(UTF_8), "v"),
        arguments("a merge of many", (MAP + "  <<: [{k: v}, {k: w}]\n").getBytes(UTF_8), "v"),
        arguments(
            "a merged field of its own", (MAP + "  k: v\n  <<: {k: w}\n").getBytes(UTF_8), "v"),
        arguments("a quoted merge key", (MAP + "  \"<<\": w\n  k: v\n").getBytes(UTF_8), "v"),
        arguments("a tagged string", (MAP + "  k: !!str 12\n").getBytes(UTF_8), "12"),
        arguments(
            "NUL, escaped, in JSON", (JSON + "{\"k\":\"\\u0000\"}}").getBytes(UTF_8), "\u0000"),
        arguments("a pair, escaped", (JSON + "{\"k\":\"\\ud83d\\ude00\"}}").getBytes(UTF_8), "😀"),
        arguments("YAML that starts as JSON does", flow().getBytes(UTF_8), "v"),
        arguments(
            "a scalar of 10 MB",
            (MAP + "  k: " + "x".repeat(10_000_000)).getBytes(UTF_8),
            "x".repeat(10_000_000)),
        arguments(
            "a string of 10 MB in JSON",
            (JSON + "{\"k\":\"" + "x".repeat(10_000_000) + "\"}}").getBytes(UTF_8),
            "x".repeat(10_000_000)),
        arguments("a million names", (MAP + names(1_000_000) + "  k: v\n").getBytes(UTF_8), "v"),
        arguments("colliding names", (MAP + collisions(13) + "  k: v\n").getBytes(UTF_8), "v"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void is_read_as_it_is_meant(String what, byte[] bytes, String value) {
    Manifest manifest = ManifestReader.strict().read("a", bytes);

    assertThat(manifest.problems()).isEmpty();
    assertThat(((ConfigMap) manifest.resources().get(0)).data()).containsEntry("k", value);
  }

  @Test
  void what_is_wrong_many_times_is_told_a_thousand_times() {
    String route = "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n";
    Manifest unknown = ManifestReader.strict().read(route + names(100_000));
    Manifest broken = ManifestReader.strict().read("--- ]\n".repeat(100_000));

    assertThat(unknown.problems()).hasSize(1000);
    assertThat(broken.problems()).hasSizeLessThan(1000);
    assertThat(broken.unparsable()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBytes")
  void bytes_of_no_encoding_are_located(String what, byte[] bytes, String at) {
    Manifest manifest = ManifestReader.strict().read("a.yaml", bytes);

    assertThat(manifest.unparsable()).isTrue();
    assertThat(manifest.problems()).hasSize(1);
    assertThat(manifest.problems().get(0).rule()).isEqualTo("encoding");
    assertThat(manifest.problems().get(0).position()).hasToString(at);
  }

  static Stream<Arguments> badBytes() {
    return Stream.of(
        arguments("Latin-1", (MAP + "  k: é\n").getBytes(ISO_8859_1), "5:6"),
        arguments("UTF-8 cut off", new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}, "2:1"),
        arguments("an overlong NUL", new byte[] {'a', (byte) 0xC0, (byte) 0x80}, "1:2"),
        arguments(
            "a surrogate in UTF-8", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, "1:1"),
        arguments("half of UTF-16", new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0}, "1:2"));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth) + "\n";
  }

  private static String steps(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i + 3)).append("a:\n");
      if (i > 500) {
        break; // the rest would only make the file long
      }
    }
    return text.toString();
  }

  private static String ladder() {
    StringBuilder text = new StringBuilder(MAP + "  a0: &a0 {k: v}\n");
    for (int i = 1; i < 60; i++) {
      String lists = "[".repeat(190) + "*a" + (i - 1) + "]".repeat(190);
      text.append("  a" + i + ": &a" + i + " " + lists + "\n");
    }
    return text.append("  k: a\n  k: b\n").toString();
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder(MAP + "  a0: &a0 \"" + "ha".repeat(50) + "\"\n");
    for (int i = 1; i < 12; i++) {
      text.append("  a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(10) + "]\n");
    }
    return text.toString();
  }

  private static String merges() {
    StringBuilder text = new StringBuilder(MAP + "  a0: &a0 {k: v}\n");
    for (int i = 1; i < 40; i++) {
      text.append(
          "  a"
              + i
              + ": &a"
              + i
              + " {<<: ["
              + ("*a" + (i - 1) + ",").repeat(20)
              + "], x"
              + i
              + ": 1}\n");
    }
    return text.toString();
  }

  private static String flow() {
    return "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: v}}\n";
  }

  private static String names(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("  k").append(i).append(": v\n");
    }
    return text.toString();
  }

  /** Names that share a hash: any mix of "Aa" and "BB" of one length. */
  private static String collisions(int bits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 << bits; i++) {
      text.append("  ");
      for (int bit = 0; bit < bits; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(": v\n");
    }
    return text.toString();
  }
}
