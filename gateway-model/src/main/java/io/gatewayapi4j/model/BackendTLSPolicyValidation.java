package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the certificate of a backend is checked. */
@Buildable
public record BackendTLSPolicyValidation(
    List<LocalObjectReference> caCertificateRefs,
    @Nullable String wellKnownCACertificates,
    String hostname,
    List<SubjectAltName> subjectAltNames) {
  public BackendTLSPolicyValidation {
    caCertificateRefs = Absent.orList(caCertificateRefs);
    hostname = Absent.orText(hostname);
    subjectAltNames = Absent.orList(subjectAltNames);
  }

  /** A builder with nothing set. */
  public static BackendTLSPolicyValidationBuilder builder() {
    return BackendTLSPolicyValidationBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendTLSPolicyValidationBuilder toBuilder() {
    return BackendTLSPolicyValidationBuilder.builder(this);
  }
}
