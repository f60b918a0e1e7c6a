package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.HeaderEdits.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HeaderChangesTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  @Provide
  Arbitrary<List<HeaderEdits>> edits() {
    Arbitrary<Integer> what = Arbitraries.integers().between(0, 3);
    return Combinators.combine(what, what, what, Arbitraries.of("1", "2"))
        .as((a, b, c, value) -> edits(List.of(a, b, c), value))
        .list()
        .ofMaxSize(4);
  }

  /** One action for each name, as the specification demands. */
  private static HeaderEdits edits(List<Integer> actions, String value) {
    List<Header> set = new ArrayList<>();
    List<Header> add = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      Header header = new Header(NAMES.get(i), value);
      switch (actions.get(i)) {
        case 1 -> set.add(header);
        case 2 -> add.add(header);
        case 3 -> remove.add(header.name());
        default -> {}
      }
    }
    return new HeaderEdits(set, add, remove);
  }

  @Property
  void many_edits_come_to_what_they_do_one_after_the_other(
      @ForAll("edits") List<HeaderEdits> edits) {
    Map<String, List<String>> headers = Map.of("a", List.of("0"), "d", List.of("0"));

    assertThat(HeaderChanges.of(edits).applyTo(headers)).isEqualTo(literally(edits, headers));
  }

  private static Map<String, List<String>> literally(
      List<HeaderEdits> edits, Map<String, List<String>> headers) {
    Map<String, List<String>> result = new LinkedHashMap<>(headers);
    for (HeaderEdits each : edits) {
      each.set().forEach(header -> result.put(header.name(), List.of(header.value())));
      for (Header header : each.add()) {
        List<String> values = new ArrayList<>(result.getOrDefault(header.name(), List.of()));
        values.add(header.value());
        result.put(header.name(), values);
      }
      each.remove().forEach(result::remove);
    }
    return result;
  }

  @Test
  void what_is_between_neighbours_is_not_passed_on() {
    Map<String, List<String>> headers =
        Map.of(
            "Connection", List.of("keep-alive, X-Mine", "x-other"),
            "X-Mine", List.of("1"),
            "x-other", List.of("2"),
            "Transfer-Encoding", List.of("chunked"),
            "Upgrade", List.of("h2c"),
            "TE", List.of("trailers"),
            "Accept", List.of("*/*"));

    assertThat(HeaderChanges.NONE.passOn(headers)).isEqualTo(Map.of("accept", List.of("*/*")));
  }

  @Test
  void a_client_cannot_have_dropped_what_a_filter_sets() {
    HeaderChanges changes =
        HeaderChanges.of(
            List.of(new HeaderEdits(List.of(new Header("x-user", "safe")), List.of(), List.of())));

    assertThat(changes.passOn(Map.of("connection", List.of("x-user"), "x-user", List.of("forged"))))
        .isEqualTo(Map.of("x-user", List.of("safe")));
  }

  @Test
  void a_filter_cannot_change_the_framing() {
    HeaderChanges changes =
        HeaderChanges.of(
            List.of(
                new HeaderEdits(
                    List.of(new Header("transfer-encoding", "gzip")), List.of(), List.of())));

    assertThat(changes.passOn(Map.of())).isEmpty();
  }
}
