package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.LocalObjectReference;
import io.gatewayapi4j.model.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * What a BackendTLSPolicy checks backends with.
 *
 * @param notAccepted why nothing can be checked; null where something can
 * @param unresolved the first reference that does not resolve; null where all do
 */
record BackendCa(@Nullable Failure notAccepted, @Nullable Failure unresolved) {
  private static final String SYSTEM = "System";

  static BackendCa of(BackendTLSPolicy policy, Features features, CertificateRefs certificates) {
    FieldPath path = FieldPath.SPEC.child("validation");
    BackendTLSPolicyValidation validation = policy.spec().validation();
    if (validation == null) {
      return new BackendCa(PolicyConditions.invalid(path, "is missing"), null);
    }
    if (!validation.subjectAltNames().isEmpty()
        && !features.has(Feature.BACKEND_TLS_POLICY_SAN_VALIDATION)) {
      String message = "is not supported";
      return new BackendCa(PolicyConditions.invalid(path.child("subjectAltNames"), message), null);
    }
    String wellKnown = validation.wellKnownCACertificates();
    if (validation.caCertificateRefs().isEmpty()) {
      return new BackendCa(
          SYSTEM.equals(wellKnown)
              ? null
              : PolicyConditions.invalid(
                  path.child("wellKnownCACertificates"), "is " + wellKnown + ": use System"),
          null);
    }
    return refs(policy, validation, path, certificates);
  }

  private static BackendCa refs(
      BackendTLSPolicy policy,
      BackendTLSPolicyValidation validation,
      FieldPath path,
      CertificateRefs certificates) {
    Failure first = null;
    int usable = 0;
    for (int i = 0; i < validation.caCertificateRefs().size(); i++) {
      LocalObjectReference ref = validation.caCertificateRefs().get(i);
      ObjectReference local = new ObjectReference(ref.group(), ref.kind(), ref.name(), null);
      FieldPath place = path.child("caCertificateRefs", i);
      Failure failure = certificates.caBundle(policy.key(), place, local, "InvalidKind");
      usable += failure == null ? 1 : 0;
      first = first == null ? failure : first;
    }
    Failure none = first == null || usable > 0 ? null : PolicyConditions.noValidCa(first);
    return new BackendCa(none, first);
  }
}
