package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a BackendTLSPolicy asks for. */
@Buildable
public record BackendTLSPolicySpec(
    @Required @Items(min = 1, max = 16)
        List<@Valid LocalPolicyTargetReferenceWithSectionName> targetRefs,
    @Required @Valid @Nullable BackendTLSPolicyValidation validation,
    @Items(max = 16) Map<String, @Text(max = 4096) String> options) {
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
