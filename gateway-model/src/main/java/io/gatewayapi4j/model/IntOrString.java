package io.gatewayapi4j.model;

import java.util.Objects;

/**
 * A value that is a number or a name.
 *
 * @param text the number in decimal, or the name
 * @param number whether it was written as a number
 */
public record IntOrString(String text, boolean number) {
  public IntOrString {
    Objects.requireNonNull(text, "text is null");
  }
}
