package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Manifests with random damage: reading ends with a manifest, whatever the bytes.
 *
 * <p>For ten minutes: {@code mvn -pl gateway-model test -Dtest=ReadingFuzzTest
 * -Dgatewayapi4j.fuzz.seconds=600 -Dgatewayapi4j.fuzz.seed=1}
 */
class ReadingFuzzTest {
  private static final int SECONDS = Integer.getInteger("gatewayapi4j.fuzz.seconds", 0);
  private static final int TRIES = 3000;
  private static final long SEED = Long.getLong("gatewayapi4j.fuzz.seed", 42);

  private static final String[] PIECES = {
    "\t",
    "\n",
    "\r",
    "\u0000",
    "\ufeff",
    "\u0085",
    "\u2028",
    "😀",
    "\ud83d",
    ": ",
    "- ",
    "? ",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!!int ",
    "!x ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "#",
    "\\u",
    "\\U0010ffff",
    "\\x",
    "null",
    "~",
    "yes",
    "0x",
    "1e999",
    "-9223372036854775809",
    ".inf",
    "kind: List\nitems:\n",
    "apiVersion: v1\n",
    "metadata: *a",
    "[[[[",
    "{\"a\":",
    "&a [*a]",
    "\n  ",
    "\n        "
  };

  @Test
  void any_damage_is_a_problem_and_never_an_exception() {
    Random random = new Random(SEED);
    List<byte[]> corpus = corpus();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    for (long i = 0; SECONDS > 0 ? System.nanoTime() < end : i < TRIES; i++) {
      byte[] bytes = corpus.get(random.nextInt(corpus.size()));
      for (int damage = 1 + random.nextInt(6); damage > 0; damage--) {
        bytes = damaged(bytes, corpus, random);
      }
      check(bytes, random.nextBoolean(), i);
    }
  }

  private static void check(byte[] bytes, boolean lenient, long number) {
    ManifestReader reader = lenient ? ManifestReader.lenient() : ManifestReader.strict();
    Manifest manifest;
    try {
      manifest = reader.read(number % 3 == 0 ? "a.json" : "a.yaml", bytes);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(description(bytes, number), e);
    }
    for (Problem problem : manifest.problems()) {
      assertThat(problem.line()).as(description(bytes, number)).isPositive();
      assertThat(problem.message())
          .as(description(bytes, number))
          .isNotBlank()
          .hasSizeLessThan(500);
    }
    for (Resource resource : manifest.resources()) {
      assertThat(ManifestReader.strict().read(ManifestWriter.yaml(resource)).resources())
          .as(description(bytes, number))
          .containsExactly(resource);
    }
    String written = ManifestWriter.yamlOfEntries(manifest.entries());
    assertThat(ManifestReader.lenient().read(written).entries())
        .as(description(bytes, number))
        .hasSameSizeAs(manifest.entries());
  }

  private static String description(byte[] bytes, long number) {
    return "seed " + SEED + ", try " + number + ":\n" + new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<byte[]> corpus() {
    List<byte[]> corpus = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int seed = 0; seed < 5; seed++) {
        Resource resource = new RandomResources(seed).resource(kind);
        corpus.add(ManifestWriter.yaml(resource).getBytes(StandardCharsets.UTF_8));
        corpus.add(ManifestWriter.json(resource).getBytes(StandardCharsets.UTF_8));
      }
    }
    return corpus;
  }

  private static byte[] damaged(byte[] bytes, List<byte[]> corpus, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(60)));
    return switch (random.nextInt(5)) {
      case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.max(to, from));
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, joined(bytes, to, new byte[0], bytes.length), from);
      case 3 -> joined(bytes, from, corpus.get(random.nextInt(corpus.size())), to);
      default -> {
        String piece = PIECES[random.nextInt(PIECES.length)];
        yield joined(bytes, from, piece.getBytes(StandardCharsets.UTF_8), from);
      }
    };
  }

  /** The bytes with those of an interval replaced. */
  private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
    byte[] all = new byte[from + middle.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(middle, 0, all, from, middle.length);
    System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
    return all;
  }
}
