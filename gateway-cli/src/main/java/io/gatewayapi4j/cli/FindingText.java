package io.gatewayapi4j.cli;

import java.util.function.Function;

/** Writes findings for people: where, what, and the line of the source with a caret below it. */
final class FindingText {
  /** How much of a long line is shown to the left of the caret, and in all. */
  private static final int LEFT = 60;

  private static final int WIDTH = 120;

  private final Console console;
  private final Function<String, SourceText> sources;

  FindingText(Console console, Function<String, SourceText> sources) {
    this.console = console;
    this.sources = sources;
  }

  /** The finding over several lines, without the last line's end. */
  String describe(Finding finding) {
    StringBuilder text = new StringBuilder(headline(finding));
    String line = finding.line() > 0 ? sources.apply(finding.file()).line(finding.line()) : "";
    if (!line.isBlank()) {
      excerpt(finding, line, text);
    }
    return text.toString();
  }

  /** The finding on one line. */
  String headline(Finding finding) {
    String subject = finding.kind() == null ? "" : finding.kind() + " " + finding.name() + ": ";
    String path = finding.path().isEmpty() ? "" : finding.path() + ": ";
    return console.strong(finding.position())
        + ": "
        + level(finding)
        + ": "
        + subject
        + console.strong(path)
        + finding.message()
        + console.faint(" [" + finding.rule() + "]");
  }

  private String level(Finding finding) {
    return switch (finding.level()) {
      case ERROR -> console.bad("error");
      case WARNING -> console.doubtful("warning");
      case INFO -> "info";
    };
  }

  private void excerpt(Finding finding, String line, StringBuilder text) {
    int caret = Math.max(0, Math.min(finding.column() - 1, line.length()));
    int from = line.length() <= WIDTH ? 0 : Math.max(0, caret - LEFT);
    String shown = line.substring(from, Math.min(line.length(), from + WIDTH));
    String number = String.format("%5d", finding.line());
    String margin = " ".repeat(number.length());
    text.append('\n').append(console.faint(number + " | ")).append(printable(shown));
    text.append('\n').append(console.faint(margin + " | "));
    // A tab stays a tab, so that the caret stands where the terminal puts the character.
    for (int i = 0; i < caret - from; i++) {
      text.append(shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    text.append(console.bad("^"));
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
