package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What controllers report of an XBackend, parent by parent. */
@Buildable
public record XBackendStatus(@Items(max = 32) List<@Valid XBackendParentStatus> parents) {
  public XBackendStatus {
    parents = Absent.orList(parents);
  }

  /** A builder with nothing set. */
  public static XBackendStatusBuilder builder() {
    return XBackendStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendStatusBuilder toBuilder() {
    return XBackendStatusBuilder.builder(this);
  }
}
