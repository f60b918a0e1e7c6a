package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the certificate of a backend is checked. */
@Buildable
public record BackendTLSPolicyValidation(
    @Items(max = 8) List<@Valid LocalObjectReference> caCertificateRefs,
    @Text(min = 1, max = 253, form = Syntax.WELL_KNOWN_CA_CERTIFICATES)
        @Nullable String wellKnownCACertificates,
    @Required @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) String hostname,
    @Items(max = 5) List<@Valid SubjectAltName> subjectAltNames) {
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
