package io.gatewayapi4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The quick profile: every row of the goals measured, and printed as a table with pass or fall
 * short. Ratios only mean something where nothing else runs on the machine.
 */
public final class Quick {
  private Quick() {}

  /**
   * Runs it.
   *
   * @param args the numbers of the rows, or words that lines start with, all if there are none;
   *     {@code --full} for five forks
   */
  public static void main(String[] args) throws IOException, RunnerException {
    List<String> words = List.of(args);
    boolean full = words.contains("--full");
    List<String> rows = words.stream().filter(word -> !word.startsWith("--")).toList();
    Runs runs = new Runs(full);
    StringBuilder table = new StringBuilder(Goal.HEADING);
    long start = System.nanoTime();
    for (Goal goal : Goals.of(runs)) {
      if (rows.isEmpty() || rows.stream().anyMatch(goal::isMeant)) {
        String line = goal.line();
        table.append(line);
        System.out.print(line);
      }
    }
    System.out.println();
    System.out.println(Machine.describe());
    System.out.printf("took %d s%n%n", (System.nanoTime() - start) / 1_000_000_000L);
    System.out.println(table);
    Path results = Path.of("target", "quick-" + Runtime.version().feature() + ".md");
    Files.createDirectories(results.toAbsolutePath().getParent());
    Files.writeString(results, Machine.describe() + "\n\n" + table + "\n" + runs.table());
    System.out.println("written to " + results.toAbsolutePath());
  }
}
