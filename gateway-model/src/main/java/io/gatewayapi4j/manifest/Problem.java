package io.gatewayapi4j.manifest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or probably not meant, in a manifest. What every stage that judges
 * manifests reports. Immutable.
 *
 * @param level how bad it is
 * @param source which judgement it comes from
 * @param rule the stable id of the rule that is broken
 * @param kind the kind of the resource, or null where the problem is of a whole file
 * @param name the resource as {@code namespace/name}, or its name alone for cluster-wide kinds
 * @param path the field, such as {@code spec.rules[0].matches[1].path}; empty for the whole
 * @param message what was found, what is allowed, what to do
 * @param file the file it was read from; empty where there was none
 * @param line the line, from 1; 0 where there was no text
 * @param column the column, from 1; 0 where there was no text
 */
public record Problem(
    Level level,
    Source source,
    String rule,
    @Nullable String kind,
    @Nullable String name,
    String path,
    String message,
    String file,
    int line,
    int column) {

  /** How bad a problem is. Only errors make a resource unusable. */
  public enum Level {
    ERROR,
    WARNING,
    INFO
  }

  /** Which judgement a problem comes from. */
  public enum Source {
    /** Not YAML or JSON; a field twice, or one that does not exist. */
    SYNTAX,
    /** What the API server would refuse. */
    SCHEMA,
    /** What does not resolve or attach. */
    REFERENCE,
    /** Legal, but probably not meant. */
    LINT
  }

  public Problem {
    Objects.requireNonNull(level, "level is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(message, "message is null");
    Objects.requireNonNull(file, "file is null");
  }

  /** A problem of a whole file, or of a document that is no resource. */
  static Problem ofFile(String rule, String message, String file, Position at) {
    return new Problem(
        Level.ERROR, Source.SYNTAX, rule, null, null, "", message, file, at.line(), at.column());
  }

  /** Whether it is an error. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /** The place of the problem in its file. */
  public Position position() {
    return new Position(line, column);
  }

  /** Such as {@code a.yaml:12:9: error: spec.rules[0].matches[0].type: unknown field}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!file.isEmpty()) {
      text.append(file).append(':');
    }
    if (line > 0) {
      text.append(line).append(':').append(column).append(':');
    }
    if (text.length() > 0) {
      text.append(' ');
    }
    text.append(level.name().toLowerCase(java.util.Locale.ROOT)).append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    return text.append(message).toString();
  }
}
