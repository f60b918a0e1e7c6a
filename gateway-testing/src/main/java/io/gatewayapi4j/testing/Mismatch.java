package io.gatewayapi4j.testing;

/**
 * One thing that is not as expected. Immutable.
 *
 * @param what what was looked at, such as {@code status}
 */
public record Mismatch(String what, String expected, String actual) {
  /** Such as {@code expected status 404, but it is 200}. */
  @Override
  public String toString() {
    return "expected " + what + " " + expected + ", but it is " + actual;
  }
}
