package io.gatewayapi4j.model;

import java.util.Objects;

/**
 * A value of any shape, kept as compact JSON.
 *
 * @param text the value as JSON without blanks
 */
public record RawJson(String text) {
  public RawJson {
    Objects.requireNonNull(text, "text is null");
  }
}
