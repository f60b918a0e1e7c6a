package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an XBackendTrafficPolicy asks for. */
@Buildable
public record XBackendTrafficPolicySpec(
    List<LocalPolicyTargetReference> targetRefs,
    @Nullable RetryConstraint retryConstraint,
    @Nullable SessionPersistence sessionPersistence) {
  public XBackendTrafficPolicySpec {
    targetRefs = Absent.orList(targetRefs);
  }

  /** A builder with nothing set. */
  public static XBackendTrafficPolicySpecBuilder builder() {
    return XBackendTrafficPolicySpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendTrafficPolicySpecBuilder toBuilder() {
    return XBackendTrafficPolicySpecBuilder.builder(this);
  }
}
