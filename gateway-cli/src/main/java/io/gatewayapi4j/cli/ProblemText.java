package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Problem;
import java.util.function.Function;

/** Writes problems for people: where, what, and the line of the source with a caret below it. */
final class ProblemText {
  /** How much of a long line is shown to the left of the caret, and in all. */
  private static final int LEFT = 60;

  private static final int WIDTH = 120;

  private final Console console;
  private final Function<String, SourceText> sources;

  ProblemText(Console console, Function<String, SourceText> sources) {
    this.console = console;
    this.sources = sources;
  }

  /** The problem over several lines, without the last line's end. */
  String describe(Problem problem) {
    StringBuilder text = new StringBuilder(headline(problem));
    String line = problem.line() > 0 ? sources.apply(problem.file()).line(problem.line()) : "";
    // What is wrong with a whole file has no field to point at, and is said on one line.
    if (problem.kind() != null && !line.isBlank()) {
      excerpt(problem, line, text);
    }
    return text.toString();
  }

  /** The problem on one line. */
  String headline(Problem problem) {
    String subject = problem.kind() == null ? "" : problem.kind() + " " + problem.name() + ": ";
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return console.strong(position(problem))
        + ": "
        + level(problem)
        + ": "
        + subject
        + console.strong(path)
        + problem.message()
        + console.faint(" [" + problem.rule() + "]");
  }

  private String level(Problem problem) {
    return switch (problem.level()) {
      case ERROR -> console.bad("error");
      case WARNING -> console.doubtful("warning");
      case INFO -> "info";
    };
  }

  private void excerpt(Problem problem, String line, StringBuilder text) {
    int caret = offset(line, problem.column());
    int from = line.length() <= WIDTH ? 0 : Math.max(0, caret - LEFT);
    String shown = line.substring(from, Math.min(line.length(), from + WIDTH));
    String number = String.format("%5d", problem.line());
    String margin = " ".repeat(number.length());
    text.append('\n').append(console.faint(number + " | ")).append(printable(shown));
    text.append('\n').append(console.faint(margin + " | "));
    // A tab stays a tab, so that the caret stands where the terminal puts the character.
    for (int i = 0; i < caret - from; i++) {
      text.append(shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    text.append(console.bad("^"));
  }

  /** Where a column, counted in characters from 1, lies in the line. */
  private static int offset(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.max(0, Math.min(column - 1, characters)));
  }

  private static String position(Problem problem) {
    String file = problem.file().equals(SourceFiles.STDIN) ? "<stdin>" : problem.file();
    return problem.line() == 0 ? file : file + ":" + problem.line() + ":" + problem.column();
  }

  private static String printable(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      text.append(Character.isISOControl(c) && c != '\t' ? '\ufffd' : c);
    }
    return text.toString();
  }
}
