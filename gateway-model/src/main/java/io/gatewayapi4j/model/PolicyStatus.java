package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What controllers report of a policy, ancestor by ancestor. */
@Buildable
public record PolicyStatus(@Required @Items(max = 16) List<@Valid PolicyAncestorStatus> ancestors) {
  public PolicyStatus {
    ancestors = Absent.orList(ancestors);
  }

  /** A builder with nothing set. */
  public static PolicyStatusBuilder builder() {
    return PolicyStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public PolicyStatusBuilder toBuilder() {
    return PolicyStatusBuilder.builder(this);
  }
}
