package io.gatewayapi4j.manifest;

/** Ends the reading of a document that is not YAML or JSON; never leaves the package. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Position position;
  private final String rule;

  SyntaxException(String rule, String message, Position position) {
    super(message, null, false, false);
    this.rule = rule;
    this.position = position;
  }

  Problem toProblem(String file) {
    return Problem.ofFile(rule, String.valueOf(getMessage()), file, position);
  }

  Position position() {
    return position;
  }
}
