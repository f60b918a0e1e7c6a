package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.snapshot.BackendPolicies.Effective;
import io.gatewayapi4j.snapshot.BackendPolicies.Target;
import io.gatewayapi4j.snapshot.BackendPolicies.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the BackendTLSPolicies of a namespace. */
final class BackendPolicyResolver {
  private final Resources resources;
  private final Features features;
  private final CertificateRefs certificates;
  private final Map<Target, ResourceKey> holders = new HashMap<>();
  private final Map<Target, Effective> effective = new HashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private BackendPolicyResolver(
      Resources resources, Features features, CertificateRefs certificates) {
    this.resources = resources;
    this.features = features;
    this.certificates = certificates;
  }

  static BackendPolicies resolve(
      String namespace, Resources resources, Features features, CertificateRefs certificates) {
    BackendPolicyResolver resolver = new BackendPolicyResolver(resources, features, certificates);
    if (features.has(Feature.BACKEND_TLS_POLICY)) {
      resources.in(BackendTLSPolicy.class, namespace).stream()
          .sorted(Precedence.OLDEST_FIRST)
          .forEach(resolver::add);
    }
    return new BackendPolicies(resolver.effective, resolver.verdicts);
  }

  private void add(BackendTLSPolicy policy) {
    List<ResourceKey> services = new ArrayList<>();
    Failure notAccepted = null;
    boolean alsoUdp = false;
    BackendCa ca = BackendCa.of(policy, features, certificates);
    for (int i = 0; i < policy.spec().targetRefs().size(); i++) {
      LocalPolicyTargetReferenceWithSectionName ref = policy.spec().targetRefs().get(i);
      if (Kind.of(ref.group() == null ? "" : ref.group(), ref.kind()) != Kind.SERVICE) {
        continue;
      }
      ResourceKey key = new ResourceKey(Kind.SERVICE, policy.namespace(), ref.name());
      services.add(key);
      Target target = new Target(key, ref.sectionName() == null ? "" : ref.sectionName());
      FieldPath path = FieldPath.SPEC.child("targetRefs", i);
      List<String> transports = transports(target);
      Failure failure = failure(policy, target, transports, path);
      alsoUdp |= transports.contains("UDP");
      if (failure == null) {
        effective.put(target, effective(policy, ca.notAccepted()));
      }
      notAccepted = notAccepted == null ? failure : notAccepted;
    }
    if (notAccepted == null) {
      notAccepted = ca.notAccepted();
    }
    verdicts.add(new Verdict(policy, services, notAccepted, ca.unresolved(), alsoUdp));
  }

  /** What keeps a policy from its target; whoever came first holds it, even without use for it. */
  private @Nullable Failure failure(
      BackendTLSPolicy policy, Target target, List<String> transports, FieldPath path) {
    ResourceKey holder = holders.putIfAbsent(target, policy.key());
    if (holder != null) {
      return PolicyConditions.conflict(path, target.service(), holder);
    }
    if (transports.isEmpty()) {
      return PolicyConditions.targetNotFound(path, target.service(), target.section());
    }
    return transports.contains("TCP") ? null : PolicyConditions.onlyUdp(path, target.service());
  }

  /** The protocols of the ports that a target has; empty where there is no such Service or port. */
  private List<String> transports(Target target) {
    Service service =
        resources.find(Service.class, target.service().namespace(), target.service().name());
    if (service == null) {
      return List.of();
    }
    List<String> transports = new ArrayList<>();
    for (ServicePort port : service.spec().ports()) {
      if (target.section().isEmpty() || target.section().equals(port.name())) {
        transports.add("UDP".equals(port.protocol()) ? "UDP" : "TCP");
      }
    }
    // A headless Service may do without ports.
    return transports.isEmpty() && target.section().isEmpty() ? List.of("TCP") : transports;
  }

  private static Effective effective(BackendTLSPolicy policy, @Nullable Failure invalid) {
    BackendTLSPolicyValidation validation = policy.spec().validation();
    if (invalid != null || validation == null) {
      return new Effective(BackendPolicies.INVALID_POLICY, null);
    }
    return new Effective(
        null, new BackendTls(policy.key(), validation.hostname(), validation.subjectAltNames()));
  }
}
