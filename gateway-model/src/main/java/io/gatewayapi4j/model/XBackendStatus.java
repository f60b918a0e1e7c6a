package io.gatewayapi4j.model;

import java.util.List;

/** What controllers report of an XBackend, parent by parent. */
@Buildable
public record XBackendStatus(List<XBackendParentStatus> parents) {
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
