package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that client certificates are checked against, and what happens when the check
 * fails.
 */
@Buildable
public record FrontendTLSValidation(
    @Required @Items(min = 1, max = 16) List<@Valid ObjectReference> caCertificateRefs,
    @OneOf({"AllowValidOnly", "AllowInsecureFallback"})
        @Nullable Choice<FrontendValidationModeType> mode) {
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
