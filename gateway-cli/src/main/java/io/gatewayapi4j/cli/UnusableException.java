package io.gatewayapi4j.cli;

/** The call or an input cannot be used at all; the message is the one line that the user sees. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message);
  }
}
