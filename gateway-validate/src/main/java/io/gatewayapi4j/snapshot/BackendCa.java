package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.LocalObjectReference;
import io.gatewayapi4j.model.ObjectReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a BackendTLSPolicy checks backends with.
 *
 * @param notAccepted why nothing can be checked; null where something can
 * @param unresolved the references that do not resolve, in the order of the document
 */
record BackendCa(@Nullable Failure notAccepted, List<Failure> unresolved) {
  private static final String SYSTEM = "System";

  static BackendCa of(BackendTLSPolicy policy, Features features, CertificateRefs certificates) {
    FieldPath path = FieldPath.SPEC.child("validation");
    BackendTLSPolicyValidation validation = policy.spec().validation();
    if (validation == null) {
      return new BackendCa(PolicyConditions.invalid(path, "is missing"), List.of());
    }
    if (!validation.subjectAltNames().isEmpty()
        && !features.has(Feature.BACKEND_TLS_POLICY_SAN_VALIDATION)) {
      String message = "is not supported";
      return new BackendCa(
          PolicyConditions.invalid(path.child("subjectAltNames"), message), List.of());
    }
    String wellKnown = validation.wellKnownCACertificates();
    if (validation.caCertificateRefs().isEmpty()) {
      return new BackendCa(
          SYSTEM.equals(wellKnown)
              ? null
              : PolicyConditions.invalid(
                  path.child("wellKnownCACertificates"), "is " + wellKnown + ": use System"),
          List.of());
    }
    return refs(policy, validation, path, certificates);
  }

  private static BackendCa refs(
      BackendTLSPolicy policy,
      BackendTLSPolicyValidation validation,
      FieldPath path,
      CertificateRefs certificates) {
    int count = validation.caCertificateRefs().size();
    List<Failure> unresolved = new ArrayList<>(0);
    for (int i = 0; i < count; i++) {
      LocalObjectReference ref = validation.caCertificateRefs().get(i);
      ObjectReference local = new ObjectReference(ref.group(), ref.kind(), ref.name(), null);
      FieldPath place = path.child("caCertificateRefs", i);
      Failure failure = certificates.caBundle(policy.key(), place, local, "InvalidKind");
      if (failure != null) {
        unresolved.add(failure);
      }
    }
    Failure none = unresolved.size() < count ? null : PolicyConditions.noValidCa(unresolved.get(0));
    return new BackendCa(none, unresolved);
  }
}
