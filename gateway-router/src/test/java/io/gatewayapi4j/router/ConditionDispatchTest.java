package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.PathMatch;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Many values of one header or query parameter, looked up and tried one after the other. */
class ConditionDispatchTest {
  private static final String[] PARTS = {
    "",
    "a",
    "b",
    "+",
    "\u012b",
    "\u00e9",
    "\u0161",
    "\ud83d\ude00",
    "\ud83d",
    "?",
    "%",
    "&",
    "12345678"
  };
  private static final int[] LENGTHS = {
    0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 2047, 2048, 2049, 5000
  };

  @Property(tries = 1000)
  void theFirstEntryIsFoundWhoseConditionsHold(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> values = Stream.generate(() -> value(random)).limit(40).toList();
    List<RouteEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      entries.add(
          entry(
              i,
              random.nextInt(3) == 0 ? "POST" : null,
              random.nextInt(3) == 0 ? null : any(values, random),
              random.nextInt(3) == 0 ? null : any(values, random)));
    }
    Table table = new Table(entries);
    for (int i = 0; i < 60; i++) {
      TestRequest sent = request(any(values, random), any(values, random));
      TestRequest request = random.nextInt(3) == 0 ? sent.method("POST") : sent;
      assertThat(table.find(request)).as("%s", request).isEqualTo(table.findInTurn(request));
    }
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      value.append(PARTS[random.nextInt(PARTS.length)]);
    }
    if (random.nextInt(3) == 0) {
      value.insert(0, "x".repeat(LENGTHS[random.nextInt(LENGTHS.length)]));
    }
    return value.toString();
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Example
  void aCharAboveLatin1IsNotItsLowByte() {
    Table table = ofHeader("+", "/", "a", "\u012f", "b");
    assertThat(table.find("\u012b")).isEqualTo(-1);
    assertThat(table.find("+")).isZero();
    assertThat(table.find("\u012f")).isEqualTo(3);
    assertThat(table.find("/")).isEqualTo(1);
    assertThat(table.find("\u0161")).isEqualTo(-1);
  }

  @Example
  void valuesOfAllLengthsAreToldApart() {
    String text = "0123456789".repeat(1000);
    String[] values =
        IntStream.of(LENGTHS).mapToObj(length -> text.substring(0, length)).toArray(String[]::new);
    Table table = ofHeader(values);
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      assertThat(table.find(value)).isEqualTo(i);
      for (int at : new int[] {0, value.length() / 2, value.length() - 1}) {
        if (!value.isEmpty()) {
          StringBuilder other = new StringBuilder(value);
          other.setCharAt(at, 'x');
          assertThat(table.find(other.toString())).isEqualTo(-1);
        }
      }
      assertThat(table.find(value + "x")).isEqualTo(-1);
    }
  }

  @Example
  void longValuesThatStartAlikeAreToldApart() {
    String[] values =
        IntStream.range(0, 300)
            .mapToObj(i -> "x".repeat(i % 3 == 0 ? 64 : i % 3 == 1 ? 100 : 3000) + i)
            .toArray(String[]::new);
    Table table = ofHeader(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(table.find(values[i])).isEqualTo(i);
    }
    assertThat(table.find("x".repeat(64))).isEqualTo(-1);
    assertThat(table.find("x".repeat(9000))).isEqualTo(-1);
  }

  @Example
  void everyOneOfManyValuesIsFound() {
    String[] values = IntStream.range(0, 20_000).mapToObj(i -> "v-" + i).toArray(String[]::new);
    Table table = ofHeader(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(table.find(values[i])).isEqualTo(i);
    }
    assertThat(table.find("v-20000")).isEqualTo(-1);
    assertThat(table.find("v-")).isEqualTo(-1);
  }

  @Example
  void theFirstOfEntriesThatWantTheSameIsFound() {
    Table table = ofHeader("a", "b", "a", "b", "a");
    assertThat(table.find("a")).isZero();
    assertThat(table.find("b")).isEqualTo(1);
  }

  @Example
  void halfOfASurrogatePairIsAQuestionMark() {
    Table table =
        new Table(
            List.of(
                entry(0, "POST", null, "?"),
                entry(1, null, null, "\ud83d"),
                entry(2, null, null, "a"),
                entry(3, null, null, "\ud83d\ude00")));
    assertThat(table.find(TestRequest.get("", "/?q=?"))).isEqualTo(1);
    assertThat(table.find(TestRequest.get("", "/?q=?").method("POST"))).isZero();
    assertThat(table.find(TestRequest.get("", "/?q=%F0%9F%98%80"))).isEqualTo(3);
  }

  private static TestRequest request(String header, String param) {
    return TestRequest.get("", "/?q=" + URLEncoder.encode(param, UTF_8)).header("x-a", header);
  }

  private static Table ofHeader(String... values) {
    List<RouteEntry> entries = new ArrayList<>();
    for (String value : values) {
      entries.add(entry(entries.size(), null, value, null));
    }
    return new Table(entries);
  }

  private static RouteEntry entry(
      int number, @Nullable String method, @Nullable String header, @Nullable String param) {
    return new RouteEntry(
        false,
        new PathMatch.Prefix("/"),
        method,
        header == null ? List.of() : List.of(Routes.value("x-a", header)),
        param == null ? List.of() : List.of(Routes.value("q", param)),
        new RouteDecision(Outcome.RESPOND, number, null));
  }

  /** Entries of one path. */
  private static final class Table {
    private final List<EntryConditions> conditions;
    private final ConditionDispatch dispatch;

    Table(List<RouteEntry> entries) {
      Precedence precedence = new Precedence(Profile.SPECIFICATION);
      List<RouteEntry> ordered = entries.stream().sorted(precedence).toList();
      conditions = ordered.stream().map(EntryConditions::new).toList();
      dispatch = new ConditionDispatch(ordered, precedence);
      dispatch.check();
    }

    /** The number of the entry that is found; -1 where there is none. */
    int find(RequestView request) {
      RouteDecision decision = dispatch.find(RequestBytes.ofThread(), request);
      return decision == null ? -1 : decision.status();
    }

    int find(String value) {
      return find(TestRequest.get("", "/").header("x-a", value));
    }

    /** The same by trying one after the other. */
    int findInTurn(RequestView request) {
      return conditions.stream()
          .filter(each -> each.hold(request, false))
          .mapToInt(each -> each.entry().decision().status())
          .findFirst()
          .orElse(-1);
    }
  }
}
