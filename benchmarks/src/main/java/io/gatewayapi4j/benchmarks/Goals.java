package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Runs.Run;
import java.util.ArrayList;
import java.util.List;

/** The table of goals; where two bounds differ by JDK, the second is for those after 17. */
final class Goals {
  private static final String OURS = "gatewayapi4j";
  private static final boolean OLD = Runtime.version().feature() < 21;

  private final Runs runs;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Runs runs) {
    this.runs = runs;
  }

  static List<Goal> of(Runs runs) {
    Goals all = new Goals(runs);
    all.paths();
    all.conditions();
    all.deep();
    all.growth();
    all.peers();
    all.tables();
    all.bankingApp();
    all.allocation();
    return all.goals;
  }

  private static double by(double jdk17, double newer) {
    return OLD ? jdk17 : newer;
  }

  private double toFloor(String workload) {
    return runs.ratio(Run.of(OURS, workload), Run.of("floor", workload));
  }

  private double ours(String above, String below) {
    return runs.ratio(Run.of(OURS, above), Run.of(OURS, below));
  }

  private void floor(String row, String workload, double goal, double must) {
    goals.add(Goal.atMost(row, workload + " / floor", goal, must, () -> toFloor(workload)));
  }

  private void paths() {
    floor("2", "W1:1000", by(0.75, 1.0), by(1.15, 1.5));
    floor("3", "W1:100000", by(0.75, 1.0), by(1.15, 1.5));
    floor("4", "W1:1000000:cold", by(0.75, 0.9), by(1.1, 1.3));
    floor("5", "W2:1000", by(0.9, 1.2), by(1.4, 1.8));
    floor("5", "W2:100000", by(0.9, 1.2), by(1.4, 1.8));
  }

  private void conditions() {
    floor("6", "W4-header:1000", by(0.8, 1.0), by(1.1, 1.1));
    goals.add(
        Goal.atMost(
            "6",
            "W4-header:10000 / W4-header:10",
            1.2,
            1.3,
            () -> ours("W4-header:10000", "W4-header:10")));
  }

  private void deep() {
    floor("7", "W5-depths", 0.6, 0.9);
    floor("7", "W5-miss", 0.5, 0.8);
    goals.add(
        Goal.atMost("7", "8 KB paths / short paths", 1.5, 2.5, () -> ours("W5-long", "W5-short")));
  }

  private void growth() {
    goals.add(Goal.atMost("8", "W1:100000 / W1:10", 1.8, 2.2, () -> ours("W1:100000", "W1:10")));
    goals.add(
        Goal.atMost("8", "W1:1000000 hot / W1:10", 2.5, 3.2, () -> ours("W1:1000000", "W1:10")));
  }

  private void peers() {
    peer("undertow", 3, 2);
    peer("armeria", 4, 3);
    peer("jetty", 5, 4);
    peer("spring", 150, 100);
    peer("scg", 500, 300);
    if (runs.full()) {
      goals.add(
          Goal.told(
              "9",
              "the same predicates in a plain loop, scg-loop / " + OURS,
              () -> runs.ratio(Run.of("scg-loop", "W1:1000"), Run.of(OURS, "W1:1000"))));
    }
  }

  private void peer(String engine, double goal, double must) {
    goals.add(
        Goal.atLeast(
            "9",
            engine + " / " + OURS + ", W1:1000",
            goal,
            must,
            () -> runs.ratio(Run.of(engine, "W1:1000"), Run.of(OURS, "W1:1000"))));
  }

  private void tables() {
    for (String workload : List.of("W1:100000", "W1:1000000")) {
      goals.add(
          Goal.atMost(
              "10",
              "compile " + workload + " / fill the maps",
              2,
              4,
              () -> runs.compileRatio(workload)));
    }
    goals.add(Goal.atMost("11", "heap a route / the maps", 0.65, 1.0, Heap::ratio));
    goals.add(
        Goal.atMost(
            "12",
            "one route of 100,000 changed, µs",
            20,
            1000,
            () -> runs.change("W1:100000").time()));
    goals.add(
        Goal.atMost(
            "12",
            "the same, kB of garbage",
            32,
            1000,
            () -> runs.change("W1:100000").bytes() / 1000));
    goals.add(
        Goal.atMost(
            "12",
            "W1:100000 after 1,000 changes / compiled",
            1.05,
            1.1,
            () -> runs.ratio(Run.of(OURS + "-changed", "W1:100000"), Run.of(OURS, "W1:100000"))));
  }

  private void bankingApp() {
    goals.add(
        Goal.atMost(
            "13",
            "W6 and pick / floor of W1:10",
            by(1.0, 1.2),
            by(1.3, 1.6),
            () -> runs.ratio(new Run(OURS, "W6", 1, "routeAndPick"), Run.of("floor", "W1:10"))));
    goals.add(
        Goal.atLeast(
            "14",
            "throughput of two threads / one, W1:1000",
            1.9,
            1.8,
            () -> runs.twoThreads(OURS, "W1:1000")));
  }

  /** Of all that was run before. */
  private void allocation() {
    goals.add(
        Goal.atMost("1", "B/op, the most of all runs", 0.01, 0.5, () -> runs.mostBytes(OURS)));
  }
}
