package io.gatewayapi4j.validate;

import java.util.List;

/**
 * The verdict on one resource. Immutable.
 *
 * @param violations all that is wrong, in the order of their paths; empty where the resource is
 *     accepted
 */
public record ValidationResult(List<Violation> violations) {
  public ValidationResult {
    violations = List.copyOf(violations);
  }

  /** Whether nothing is wrong. */
  public boolean accepted() {
    return violations.isEmpty();
  }
}
