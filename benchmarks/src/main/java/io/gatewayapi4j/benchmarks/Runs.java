package io.gatewayapi4j.benchmarks;

import java.util.Collection;
import java.util.HashMap;
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

/** Runs of JMH, each once however often it is asked for. */
final class Runs {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /**
   * What came of a run.
   *
   * @param time the median, in the unit of the benchmark
   * @param bytes allocated by one operation
   */
  record Outcome(double time, double bytes) {}

  private final boolean full;
  private final Map<String, Outcome> outcomes = new HashMap<>();

  Runs(boolean full) {
    this.full = full;
  }

  /** Nanoseconds of one decision. */
  double ns(String engine, String workload) {
    return route(engine, workload, 1, "route").time;
  }

  Outcome route(String engine, String workload, int threads, String method) {
    String key = method + " " + engine + " " + workload + " x" + threads;
    Outcome known = outcomes.get(key);
    return known != null ? known : keep(key, run(engine, workload, threads, method));
  }

  private Outcome run(String engine, String workload, int threads, String method) {
    boolean peer = !engine.equals("floor") && !engine.startsWith("gatewayapi4j");
    ChainedOptionsBuilder options =
        options(RouteBenchmark.class, method)
            .param("engine", engine)
            .param("workload", workload)
            .threads(threads)
            // Peers need longer until they are compiled for good.
            .warmupIterations(full ? 8 : peer ? 5 : 4)
            .warmupTime(TimeValue.milliseconds(full ? 1000 : 700))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(full ? 1000 : 500))
            .forks(full ? 5 : 1);
    return run(options);
  }

  /** Milliseconds of compiling; of the map, with {@code floor}. */
  double compileMs(String method, String workload) {
    String key = "compile " + method + " " + workload;
    Outcome known = outcomes.get(key);
    if (known == null) {
      ChainedOptionsBuilder options =
          options(CompileBenchmark.class, method)
              .param("workload", workload)
              .warmupIterations(full ? 8 : 4)
              .measurementIterations(full ? 9 : 5)
              .forks(full ? 3 : 1);
      known = keep(key, run(options));
    }
    return known.time;
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
    outcomes.put(key, outcome);
    System.out.printf(
        Locale.ROOT, "  %-50s %12.2f %10.2f B/op%n", key, outcome.time, outcome.bytes);
    return outcome;
  }

  private static Outcome run(ChainedOptionsBuilder options) {
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      if (results.isEmpty()) {
        throw new UnsupportedOperationException("did not run");
      }
      RunResult result = results.iterator().next();
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATION);
      double time = result.getPrimaryResult().getStatistics().getPercentile(50);
      return new Outcome(time, bytes == null ? Double.NaN : bytes.getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
