package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an XBackendTrafficPolicy asks for. */
@Buildable
public record XBackendTrafficPolicySpec(
    @Required @Items(min = 1, max = 16) List<@Valid LocalPolicyTargetReference> targetRefs,
    @Valid @Nullable RetryConstraint retryConstraint,
    @Valid @Nullable SessionPersistence sessionPersistence) {
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
