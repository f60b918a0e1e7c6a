package io.gatewayapi4j.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a BackendTLSPolicy asks for. */
@Buildable
public record BackendTLSPolicySpec(
    List<LocalPolicyTargetReferenceWithSectionName> targetRefs,
    @Nullable BackendTLSPolicyValidation validation,
    Map<String, String> options) {
  public BackendTLSPolicySpec {
    targetRefs = Absent.orList(targetRefs);
    options = Absent.orMap(options);
  }

  /** A builder with nothing set. */
  public static BackendTLSPolicySpecBuilder builder() {
    return BackendTLSPolicySpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendTLSPolicySpecBuilder toBuilder() {
    return BackendTLSPolicySpecBuilder.builder(this);
  }
}
