package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.testing.ReferencePrecedence.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That the comparison would see a mistake: a reference that reads any one line of the precedence
 * the wrong way round, or leaves it out, is found to differ.
 */
class MutatedReferenceTest {
  private static final Profile PROFILE = Profile.SPECIFICATION;
  private static final List<Line> LINES = ReferencePrecedence.of(PROFILE).lines();
  private static final int SNAPSHOTS = 4_000;

  static Stream<String> lines() {
    return LINES.stream().map(Line::name);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineReadTheWrongWayRoundIsFound(String name) {
    List<Line> mutated = new ArrayList<>(LINES);
    mutated.replaceAll(
        line ->
            line.name().equals(name)
                ? new Line(name, (a, b) -> -line.winner().applyAsInt(a, b))
                : line);
    assertThat(isFound(new ReferencePrecedence(mutated))).isTrue();
  }

  private static boolean isFound(ReferencePrecedence mutated) {
    return IntStream.range(0, SNAPSHOTS).anyMatch(seed -> differs(seed, mutated));
  }

  private static boolean differs(int seed, ReferencePrecedence mutated) {
    Random random = new Random(seed);
    Snapshot snapshot = RandomSnapshots.next(random);
    Comparison comparison =
        new Comparison(
            RouteTable.compile(snapshot, PROFILE, Normalisation.NONE),
            new ReferenceRouter(snapshot, PROFILE, mutated));
    return IntStream.range(0, 50).anyMatch(i -> comparison.firstDifference(random) != null);
  }
}
