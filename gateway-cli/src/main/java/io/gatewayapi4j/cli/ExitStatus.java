package io.gatewayapi4j.cli;

/** The exit statuses of every command. */
final class ExitStatus {
  /** All is well; warnings do not change that. */
  static final int OK = 0;

  /** There are findings: an error in a resource, an unusable request line. */
  static final int FINDINGS = 1;

  /** The call or an input could not be used at all. */
  static final int UNUSABLE = 2;

  private ExitStatus() {}
}
