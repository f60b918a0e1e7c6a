package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the problems of one resource, and puts its name to them. */
final class ProblemSink {
  /** Nobody reads more, and a hostile file shall not make more. */
  private static final int LIMIT = 1000;

  private final List<Problem> problems;
  private final String file;
  private final @Nullable String kind;
  private final @Nullable String name;
  private int count;
  private boolean errors;

  ProblemSink(List<Problem> problems, String file, @Nullable String kind, @Nullable String name) {
    this.problems = problems;
    this.file = file;
    this.kind = kind;
    this.name = name;
  }

  /** {@code namespace/name}, or the name alone where there is no namespace. */
  static String name(@Nullable Kind kind, @Nullable String namespace, @Nullable String name) {
    String shown = name == null ? "" : name;
    if (kind != null && !kind.namespaced()) {
      return shown;
    }
    return (namespace == null || namespace.isEmpty() ? "default" : namespace) + "/" + shown;
  }

  void add(Level level, Source source, String rule, String path, String message, Position at) {
    errors |= level == Level.ERROR;
    count++;
    if (count > LIMIT) {
      return;
    }
    String text = count == LIMIT ? "and more problems, which are not shown" : message;
    problems.add(
        new Problem(level, source, rule, kind, name, path, text, file, at.line(), at.column()));
  }

  /** Whether no more problems are shown, so that nobody needs to word them. */
  boolean isFull() {
    return count >= LIMIT;
  }

  boolean hasErrors() {
    return errors;
  }
}
