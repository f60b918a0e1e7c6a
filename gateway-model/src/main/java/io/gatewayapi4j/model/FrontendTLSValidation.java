package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that client certificates are checked against, and what happens when the check
 * fails.
 */
@Buildable
public record FrontendTLSValidation(
    List<ObjectReference> caCertificateRefs, @Nullable Choice<FrontendValidationModeType> mode) {
  public FrontendTLSValidation {
    caCertificateRefs = Absent.orList(caCertificateRefs);
  }

  /** A builder with nothing set. */
  public static FrontendTLSValidationBuilder builder() {
    return FrontendTLSValidationBuilder.builder();
  }

  /** A builder that starts from this. */
  public FrontendTLSValidationBuilder toBuilder() {
    return FrontendTLSValidationBuilder.builder(this);
  }
}
