package io.gatewayapi4j.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or doubtful in the input, whichever stage found it.
 *
 * @param rule the stable id of the rule
 * @param kind the kind of the resource; null where it is not known
 * @param name namespace and name of the resource; null where it is not known
 * @param path the field, such as {@code spec.rules[0].matches[1].path}; empty for the whole
 * @param file the name of the file; {@code -} for standard input
 * @param line counted from 1
 * @param column counted from 1
 */
record Finding(
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
  /** How bad it is. Only an error changes the exit status. */
  enum Level {
    ERROR,
    WARNING,
    INFO
  }

  /** The stage of the check that found it. */
  enum Source {
    SYNTAX,
    SCHEMA,
    REFERENCE,
    LINT
  }

  boolean isError() {
    return level == Level.ERROR;
  }

  /** Such as {@code a.yaml:12:9}. */
  String position() {
    return (file.equals(SourceFiles.STDIN) ? "<stdin>" : file) + ":" + line + ":" + column;
  }
}
