package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.invalid;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi4j.snapshot.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedChoiceTest {
  private static RouteDecision decision(Backend... backends) {
    var snapshot =
        Routes.gateway(http(on(route("split", rule(0, List.of(prefix("/")), backends)))));
    return RouteTable.compile(snapshot).gateway(GATEWAY, 80).route(get("a.example", "/"));
  }

  private static Map<String, Integer> counts(int picks, LongFunction<WeightedBackend> pick) {
    Map<String, Integer> counts = new TreeMap<>();
    for (long i = 0; i < picks; i++) {
      counts.merge(pick.apply(i).backend().name(), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void sharesAreExact() {
    RouteDecision decision = decision(backend("a", 7), backend("b", 2), backend("c", 1));

    assertThat(counts(10_000, i -> decision.pick(i)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 7_000, "b", 2_000, "c", 1_000));
    assertThat(decision.pick(-1)).isNotNull();
    assertThat(decision.pick(Long.MIN_VALUE)).isNotNull();
  }

  @Test
  void aBackendThatIsNotValidKeepsItsShare() {
    RouteDecision decision = decision(invalid("gone", 3), backend("a", 1));

    assertThat(decision.outcome()).isEqualTo(Outcome.FORWARD);
    assertThat(counts(400, i -> decision.pick(i)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 100, "gone", 300));
    assertThat(decision.pick(0).valid()).isFalse();
  }

  @Test
  void weightZeroGetsNothing() {
    RouteDecision decision =
        decision(backend("none", 0), backend("a", 1_000_000), backend("no", 0));

    assertThat(counts(100, i -> decision.pick(i * 12_345))).containsOnlyKeys("a");
    assertThat(counts(100, i -> decision.roundRobin().next())).containsOnlyKeys("a");
  }

  @Test
  void noWeightAtAllIsAnError() {
    for (RouteDecision decision :
        List.of(
            decision(), decision(backend("a", 0)), decision(invalid("a", 1), backend("b", 0)))) {
      assertThat(decision.outcome()).isEqualTo(Outcome.RESPOND);
      assertThat(decision.status()).isEqualTo(500);
      assertThat(decision.grpcStatus()).isEqualTo(14);
      assertThatThrownBy(() -> decision.pick(1)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void nineOfAnyTenInTheRoundAreTheFirst() {
    RoundRobin roundRobin = decision(backend("a", 9), backend("b", 1)).roundRobin();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      names.add(roundRobin.next().backend().name());
    }

    for (int i = 0; i + 10 <= names.size(); i++) {
      assertThat(names.subList(i, i + 10)).filteredOn("b"::equals).hasSize(1);
    }
  }

  @Test
  void theRoundIsSpreadOut() {
    RoundRobin roundRobin =
        decision(backend("a", 5), backend("b", 1), backend("c", 1)).roundRobin();
    StringBuilder round = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      round.append(roundRobin.next().backend().name());
    }

    assertThat(round).hasToString("aabacaa".repeat(2));
  }

  @Test
  void manyThreadsShareOneRound() {
    RoundRobin roundRobin = decision(backend("a", 9), backend("b", 1)).roundRobin();
    ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    IntStream.range(0, 20_000)
        .parallel()
        .forEach(i -> counts.merge(roundRobin.next().backend().name(), 1, Integer::sum));

    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("a", 18_000, "b", 2_000));
  }
}
