package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is wrong with an input. */
final class Verdict {
  private final Input input;
  private final Channel channel;

  Verdict(Input input, Channel channel) {
    this.input = input;
    this.channel = channel;
  }

  /** The problems in document order. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(input.manifest().problems());
    problems.sort(documentOrder(problems));
    return problems;
  }

  private static Comparator<Problem> documentOrder(List<Problem> problems) {
    Map<String, Integer> files = new HashMap<>();
    for (Problem problem : problems) {
      files.putIfAbsent(problem.file(), files.size());
    }
    return Comparator.<Problem>comparingInt(problem -> files.getOrDefault(problem.file(), 0))
        .thenComparing(Problem::position);
  }
}
