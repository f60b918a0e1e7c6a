package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The BackendTLSPolicies of a namespace: which is in force where, and what is wrong with the
 * others. A policy for one port of a Service and one for the whole of it do not compete: the former
 * is for its port, the latter for the rest. Of two with the same target the older is in force,
 * valid or not.
 *
 * @param effective what is in force, by target
 * @param verdicts all of them, in the order of their precedence
 */
record BackendPolicies(Map<Target, Effective> effective, List<Verdict> verdicts) {
  static final BackendPolicies NONE = new BackendPolicies(Map.of(), List.of());

  /** The problem of a backend whose policy cannot be kept: sending plain text would be worse. */
  static final String INVALID_POLICY = "InvalidBackendTLSPolicy";

  /** A policy that is in force; with a problem, nothing may be sent at all. */
  record Effective(@Nullable String problem, @Nullable BackendTls tls) {}

  /** What became of a policy, and the Services it is for. */
  record Verdict(
      BackendTLSPolicy policy,
      List<ResourceKey> targets,
      @Nullable Failure notAccepted,
      List<Failure> unresolved,
      boolean alsoUdp) {}

  /** A port of a Service, or all that no policy is for; the section is empty then. */
  record Target(ResourceKey service, String section) {}

  BackendPolicies {
    effective = Map.copyOf(effective);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Whether policies apply to a kind of route: TCP and UDP are passed on as the client sends it.
   */
  static boolean concern(Kind route) {
    return route != Kind.TCP_ROUTE && route != Kind.UDP_ROUTE;
  }

  /** The policy for a port of a Service; null where there is none. */
  @Nullable Effective effective(ResourceKey service, @Nullable String portName) {
    Effective ofPort =
        portName == null || portName.isEmpty()
            ? null
            : effective.get(new Target(service, portName));
    return ofPort == null ? effective.get(new Target(service, "")) : ofPort;
  }

  /** The Services that have another policy than before. */
  Set<ResourceKey> servicesChangedSince(BackendPolicies earlier) {
    Set<ResourceKey> services = new HashSet<>();
    Set<Target> targets = new HashSet<>(effective.keySet());
    targets.addAll(earlier.effective.keySet());
    for (Target target : targets) {
      if (!Objects.equals(effective.get(target), earlier.effective.get(target))) {
        services.add(target.service());
      }
    }
    return services;
  }
}
