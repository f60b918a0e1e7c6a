package io.gatewayapi4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a figure was measured on. */
final class Machine {
  private Machine() {}

  static String describe() {
    return "JDK "
        + Runtime.version()
        + " · "
        + lineOf("/proc/cpuinfo", "model name")
        + " · "
        + Runtime.getRuntime().availableProcessors()
        + " processors · memory "
        + lineOf("/proc/meminfo", "MemTotal")
        + " · "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " · load "
        + load()
        + " · "
        + LocalDate.now();
  }

  private static String lineOf(String file, String start) {
    return lines(file).stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .orElse("unknown");
  }

  private static String load() {
    List<String> lines = lines("/proc/loadavg");
    return lines.isEmpty() ? "unknown" : lines.get(0).split(" ", 2)[0];
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      return List.of();
    }
  }
}
