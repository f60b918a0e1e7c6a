package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The policies, namespace by namespace: what they target is always in their own. Immutable. */
final class Policies {
  static final Policies NONE = new Policies(SharedMap.empty(), SharedMap.empty());

  private final SharedMap<String, BackendPolicies> tls;
  private final SharedMap<String, List<TrafficPolicies.Verdict>> traffic;

  private Policies(
      SharedMap<String, BackendPolicies> tls,
      SharedMap<String, List<TrafficPolicies.Verdict>> traffic) {
    this.tls = tls;
    this.traffic = traffic;
  }

  /** The BackendTLSPolicy for a port of a Service; null where there is none. */
  BackendPolicies.@Nullable Effective effective(ResourceKey service, @Nullable String portName) {
    return tls.isEmpty() ? null : tls(service.namespace()).effective(service, portName);
  }

  /** The BackendTLSPolicies of a namespace. */
  BackendPolicies tls(String namespace) {
    return tls.getOrDefault(namespace, BackendPolicies.NONE);
  }

  /** What became of the XBackendTrafficPolicies of a namespace. */
  List<TrafficPolicies.Verdict> traffic(String namespace) {
    return traffic.getOrDefault(namespace, List.of());
  }

  /**
   * The policies after a change.
   *
   * @param touched gets to know who looks at a Service whose policy is another now
   */
  Policies after(
      Touched touched, Resources resources, Features features, CertificateRefs certificates) {
    List<Change<String, BackendPolicies>> tlsChanges = new ArrayList<>();
    for (String namespace : namespaces(touched.of(Kind.BACKEND_TLS_POLICY))) {
      BackendPolicies before = tls(namespace);
      BackendPolicies after =
          BackendPolicyResolver.resolve(namespace, resources, features, certificates);
      after.servicesChangedSince(before).forEach(touched::readersOf);
      tlsChanges.add(new Change<>(namespace, before, after.verdicts().isEmpty() ? null : after));
    }
    List<Change<String, List<TrafficPolicies.Verdict>>> trafficChanges = new ArrayList<>();
    for (String namespace : namespaces(touched.of(Kind.X_BACKEND_TRAFFIC_POLICY))) {
      List<TrafficPolicies.Verdict> after = TrafficPolicies.resolve(namespace, resources);
      trafficChanges.add(
          new Change<>(namespace, traffic(namespace), after.isEmpty() ? null : after));
    }
    return new Policies(tls.after(tlsChanges), traffic.after(trafficChanges));
  }

  /** The namespaces of some resources, in order. */
  static Set<String> namespaces(List<ResourceKey> keys) {
    Set<String> namespaces = new TreeSet<>();
    keys.forEach(key -> namespaces.add(key.namespace()));
    return namespaces;
  }
}
