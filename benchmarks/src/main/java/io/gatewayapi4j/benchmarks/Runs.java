package io.gatewayapi4j.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs of JMH, each once however often it is asked for.
 *
 * <p>What is to be compared runs by turns, a short fork each. A fork counts with the lower quartile
 * of its iterations: a virtual machine has neighbours, which make it half as slow again for seconds
 * or minutes, and never quicker than it is. Of the forks the middle one counts, of two the better:
 * some engines are compiled in one way or another for the whole of a fork, as it happens.
 */
final class Runs {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** Something to be measured. */
  record Run(String engine, String workload, int threads, String method) {
    static Run of(String engine, String workload) {
      return new Run(engine, workload, 1, "route");
    }

    @Override
    public String toString() {
      return method + " " + engine + " " + workload + " x" + threads;
    }
  }

  /**
   * What came of a fork.
   *
   * @param times of the iterations, in the unit of the benchmark
   * @param bytes allocated by one operation
   */
  record Outcome(List<Double> times, double bytes) {
    double time() {
      return times.stream().sorted().skip(times.size() / 4).findFirst().orElse(Double.NaN);
    }
  }

  /** What came of several forks. */
  record Outcomes(List<Outcome> forks) {
    static Outcomes none() {
      return new Outcomes(List.of());
    }

    Outcomes plus(Outcome fork) {
      List<Outcome> all = new ArrayList<>(forks);
      all.add(fork);
      return new Outcomes(all);
    }

    double time() {
      return forks.stream()
          .map(Outcome::time)
          .sorted()
          .skip((forks.size() - 1) / 2)
          .findFirst()
          .orElse(Double.NaN);
    }

    double best() {
      return forks.stream()
          .flatMap(fork -> fork.times.stream())
          .min(Double::compare)
          .orElse(Double.NaN);
    }

    double bytes() {
      return forks.stream().mapToDouble(Outcome::bytes).max().orElse(Double.NaN);
    }
  }

  private final boolean full;
  private final Map<String, Outcomes> outcomes = new LinkedHashMap<>();

  Runs(boolean full) {
    this.full = full;
  }

  /** Whether forks are of full length, five a side. */
  boolean full() {
    return full;
  }

  /** By how much one takes longer than the other. */
  double ratio(Run above, Run below) {
    return turns(above, below, rounds()).ratio();
  }

  /**
   * How many times as much two threads do as one. A neighbour takes a core from the two and none
   * from the one, for whole turns: there are twice as many of them, and the best iteration of each
   * side counts, which is the likeliest to have had both cores.
   */
  double twoThreads(String engine, String workload) {
    Run one = Run.of(engine, workload);
    Run two = new Run(engine, workload, 2, one.method);
    Turns turns = turns(one, two, 2 * rounds());
    return 2 * turns.above.best() / turns.below.best();
  }

  private int rounds() {
    return full ? 5 : 2;
  }

  /** The times of two runs that took turns. */
  private record Turns(Outcomes above, Outcomes below) {
    double ratio() {
      return above.time() / below.time();
    }
  }

  private Turns turns(Run above, Run below, int rounds) {
    Turns turns = new Turns(Outcomes.none(), Outcomes.none());
    for (int round = 0; round < rounds; round++) {
      turns =
          new Turns(
              turns.above.plus(keep(above.toString(), measure(above))),
              turns.below.plus(keep(below.toString(), measure(below))));
    }
    return turns;
  }

  private Outcome measure(Run run) {
    boolean peer = !run.engine.equals("floor") && !run.engine.startsWith("gatewayapi4j");
    ChainedOptionsBuilder options =
        options(RouteBenchmark.class, run.method)
            .param("engine", run.engine)
            .param("workload", run.workload)
            .threads(run.threads)
            // Peers need longer until they are compiled for good.
            .warmupIterations(full ? 8 : peer ? 8 : 4)
            .warmupTime(TimeValue.milliseconds(full ? 1000 : 400))
            .measurementIterations(full ? 5 : 6)
            .measurementTime(TimeValue.milliseconds(full ? 1000 : 200))
            .forks(1);
    return run(options);
  }

  /** By how much compiling the routes takes longer than filling the floor's maps with them. */
  double compileRatio(String workload) {
    Outcomes tables = Outcomes.none();
    Outcomes maps = Outcomes.none();
    for (int round = 0; round < rounds(); round++) {
      tables = tables.plus(keep("compile table " + workload, compile("table", workload)));
      maps = maps.plus(keep("compile floor " + workload, compile("floor", workload)));
    }
    return tables.time() / maps.time();
  }

  /** With so many shots before the first that counts that all code is compiled for good. */
  private Outcome compile(String method, String workload) {
    boolean large = workload.endsWith("000000");
    int settled = large ? 4 : method.equals("floor") ? 6 : 15;
    return run(
        options(CompileBenchmark.class, method)
            .param("workload", workload)
            .warmupIterations(full ? 2 * settled : settled)
            .measurementIterations(full ? 15 : large ? 3 : 10)
            .forks(1));
  }

  /** Microseconds and bytes of a table in which one route is another. */
  Outcomes change(String workload) {
    String key = "change " + workload;
    Outcomes known = outcomes.get(key);
    if (known != null) {
      return known;
    }
    ChainedOptionsBuilder options =
        options(TableChangeBenchmark.class, "table")
            .param("workload", workload)
            .param("change", "MOVE")
            .warmupIterations(full ? 8 : 4)
            .warmupTime(TimeValue.milliseconds(full ? 1000 : 700))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(full ? 1000 : 500))
            .forks(1);
    Outcomes changes = Outcomes.none();
    for (int round = 0; round < (full ? rounds() : 1); round++) {
      changes = changes.plus(keep(key, run(options)));
    }
    return changes;
  }

  /** The most that any decision of an engine allocated so far. */
  double mostBytes(String engine) {
    return outcomes.entrySet().stream()
        .filter(each -> each.getKey().startsWith("route") && each.getKey().contains(engine))
        .mapToDouble(each -> each.getValue().bytes())
        .max()
        .orElse(Double.NaN);
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String method) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT);
  }

  private Outcome keep(String key, Outcome outcome) {
    Outcomes all = outcomes.getOrDefault(key, Outcomes.none()).plus(outcome);
    outcomes.put(key, all);
    System.out.printf(
        Locale.ROOT, "  %-50s %12.2f %10.2f B/op%n", key, outcome.time(), all.bytes());
    return outcome;
  }

  /** All that was measured, as a table. */
  String table() {
    StringBuilder table = new StringBuilder("| what | time | B/op |\n|---|---|---|\n");
    outcomes.forEach(
        (key, outcome) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.1f %s | %.1f |%n",
                    key,
                    outcome.time(),
                    unit(key),
                    outcome.bytes())));
    return table.toString();
  }

  private static String unit(String key) {
    return key.startsWith("compile") ? "ms" : key.startsWith("change") ? "µs" : "ns";
  }

  private static Outcome run(ChainedOptionsBuilder options) {
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      if (results.isEmpty()) {
        throw new UnsupportedOperationException("did not run");
      }
      RunResult result = results.iterator().next();
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATION);
      List<Double> times =
          result.getBenchmarkResults().stream()
              .flatMap(fork -> fork.getIterationResults().stream())
              .map(iteration -> iteration.getPrimaryResult().getScore())
              .toList();
      return new Outcome(times, bytes == null ? Double.NaN : bytes.getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
