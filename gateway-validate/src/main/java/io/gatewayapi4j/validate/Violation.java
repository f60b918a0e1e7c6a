package io.gatewayapi4j.validate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a resource. Immutable.
 *
 * @param rule the stable id of the rule, such as {@code HTTPPathMatch/absolute}; docs/rules.md
 *     lists them
 * @param path the field, as the API server names it, such as {@code spec.rules[0].matches[1].path}
 * @param message what was found, what is allowed and what to do
 * @param value what was found; null where nothing was
 * @param allowed what is allowed
 */
public record Violation(
    String rule, String path, String message, @Nullable Object value, String allowed) {
  public Violation {
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(message, "message is null");
    Objects.requireNonNull(allowed, "allowed is null");
  }

  @Override
  public String toString() {
    return path + ": " + message + " (" + rule + ")";
  }
}
