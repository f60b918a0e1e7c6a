package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern may cost: to compile, a character, and in allocation. */
class RegexBoundsTest {

  private static final int ROUNDS = 20_000;

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(a*)*b", "(.*)*\\d", "(.*a){50}", "(a|b){1000}"})
  void a_table_reads_each_character_once(String pattern) {
    Regex regex = Regex.compile(pattern);
    CountingText text = new CountingText("a".repeat(64 * 1024) + "!");

    assertThat(regex.allocationFree()).isTrue();
    assertThat(regex.matches(text, 0, text.length())).isFalse();
    assertThat(text.reads).isLessThanOrEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*a.{20})+", "(a?){1000}a{1000}", "(\\w+\\s?){200}!"})
  void a_simulation_reads_each_character_once(String pattern) {
    Regex regex = Regex.compile(pattern);
    CountingText text = new CountingText("a".repeat(1024));

    assertThat(regex.describe()).startsWith("simulation");
    regex.matches(text, 0, text.length());
    assertThat(text.reads).isLessThanOrEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "((a{1000}){1000}){1000} 10000",
        "((((a{100}){100}){100}){100}){100} 10000",
        "((a{2}){1000}){1000}{1000} nested",
        "((((()*){999})*){999}){999} 10000",
        "(\\pL{100}){100} 500",
        "(\\pL?){1000} 500",
        "(?i)\\pL[\u00e9-\uFFFF] (?i)",
      })
  void what_would_grow_without_bound_is_refused(String pattern, String reason) {
    assertThat(Regex.problem(pattern)).contains(reason);
  }

  @Test
  void length_and_nesting_are_bounded() {
    assertThat(Regex.problem("a|".repeat(5_001))).contains("longer than 10000");
    assertThat(Regex.problem("(".repeat(5_000))).contains("nest deeper than 200");
    assertThat(Regex.problem("(".repeat(200) + "a" + ")*".repeat(200))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|b){1000}",
        "(.*a){50}",
        "(.*a){1000}",
        "(.*a.{20})",
        "([ab]*a[ab]{30}){20}",
        "(a?){1000}a{1000}",
        "((a*)*)*",
        "(((((a+)+)+)+)+)+",
        "(x+x+)+y",
        "a{0,1000}",
        "(?:a{0,30}){30}",
        "(\\b\\w*\\B){300}",
        "(.{1,30}\\d){99}",
        "[a-z]{1,1000}[0-9]{1,1000}",
      })
  void a_hostile_pattern_compiles_within_the_bounds(String pattern) throws InterruptedException {
    assertThat(Regex.problem(pattern)).isNull();
    long[] allocated = new long[1];
    Runnable compileAndMatch =
        () -> {
          long before = threads().getCurrentThreadAllocatedBytes();
          Regex regex = Regex.compile(pattern);
          allocated[0] = threads().getCurrentThreadAllocatedBytes() - before;
          regex.matches("ab ".repeat(100));
        };
    // A small stack: nothing may recurse as deep as the pattern is long.
    Thread thread = new Thread(null, compileAndMatch, "small stack", 256 * 1024);
    thread.start();
    thread.join();

    assertThat(allocated[0]).isBetween(1L, 64L << 20);
  }

  @Test
  void a_long_set_or_many_sets_do_without_a_table() {
    StringBuilder set = new StringBuilder();
    StringBuilder sequence = new StringBuilder();
    for (char c = '\u4e00'; c < '\u5200'; c += 2) {
      set.append(c);
      sequence.append(c);
    }
    Regex one = Regex.compile("[" + set + "]+");
    Regex many = Regex.compile(sequence.toString());

    assertThat(one.allocationFree()).isFalse();
    assertThat(one.matches(sequence.toString())).isTrue();
    assertThat(many.allocationFree()).isFalse();
    assertThat(many.matches(sequence.toString())).isTrue();
    assertThat(many.matches(sequence + "x")).isFalse();
  }

  @Test
  void a_match_by_table_allocates_nothing() {
    Regex regex = Regex.compile("(?i)/(api|web)/v\\d+/[^/]+(/.*)?");
    String hit = "/API/v12/caf\u00e9/\uD83D\uDE00";
    String miss = "/api/v12/";
    byte[] bytes = hit.getBytes(UTF_8);

    assertThat(regex.allocationFree()).isTrue();
    assertAllocatesNothing(() -> regex.matches(hit, 0, hit.length()));
    assertAllocatesNothing(() -> !regex.matches(miss, 0, miss.length()));
    assertAllocatesNothing(() -> regex.matches(bytes, 0, bytes.length));
  }

  private static void assertAllocatesNothing(BooleanSupplier match) {
    allocatedBy(match);
    // Less than a byte a round: the measurement itself may allocate.
    assertThat(allocatedBy(match)).isLessThan(ROUNDS / 10);
  }

  private static long allocatedBy(BooleanSupplier match) {
    long before = threads().getCurrentThreadAllocatedBytes();
    boolean all = true;
    for (int i = 0; i < ROUNDS; i++) {
      all &= match.getAsBoolean();
    }
    long allocated = threads().getCurrentThreadAllocatedBytes() - before;
    assertThat(all).isTrue();
    return allocated;
  }

  private static ThreadMXBean threads() {
    return (ThreadMXBean) ManagementFactory.getThreadMXBean();
  }

  private static final class CountingText implements CharSequence {

    private final String text;
    private int reads;

    private CountingText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new AssertionError("copies the value");
    }
  }
}
