package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The references of a set of resources that lead nowhere, whoever manages the resources and
 * wherever they are attached: a status tells of them only where some controller writes one.
 *
 * <p>Takes time in proportion to the resources.
 */
public final class References {
  /**
   * A reference that does not resolve, or a policy that finds no use.
   *
   * @param reason the word that a condition would bear, such as {@code BackendNotFound}
   * @param message what is wrong and what would mend it; first the field, where there is one
   */
  public record Unresolved(String reason, String message) {}

  private final Resources resources;
  private final CertificateRefs certificates;
  private final World world;
  private final Map<ResourceKey, Set<Unresolved>> found = new TreeMap<>();

  private References(Resources resources) {
    this.resources = resources;
    this.world = World.of(resources, Features.ALL);
    this.certificates = world.certificates();
  }

  /** What does not resolve, by the resource that refers, in the order of its document. */
  public static Map<ResourceKey, Set<Unresolved>> unresolved(Resources resources) {
    References references = new References(resources);
    resources.all(Gateway.class).forEach(references::addGateway);
    resources
        .all(ListenerSet.class)
        .forEach(set -> references.addListeners(set, set.spec().listeners()));
    resources.routes().forEach(references::addRoute);
    references.addPolicies();
    return references.found;
  }

  private void addGateway(Gateway gateway) {
    addListeners(gateway, gateway.spec().listeners());
    addAll(gateway, ListenerRefs.bundleFailures(gateway, certificates));
    Failure client = GatewayResolver.clientCertificateFailure(gateway, certificates);
    if (client != null) {
      addAll(gateway, List.of(client));
    }
  }

  private void addListeners(Resource owner, List<Listener> listeners) {
    for (ListenerEntry entry : ListenerEntry.of(owner, listeners)) {
      addAll(owner, ListenerRefs.certificateFailures(entry, certificates));
    }
  }

  private void addRoute(Route route) {
    List<ParentReference> parents = route.spec().parentRefs();
    boolean ofMesh = !parents.isEmpty() && parents.stream().allMatch(References::isService);
    Use use = ofMesh ? Use.MESH : Use.GATEWAY;
    addAll(route, RouteContents.of(world, route, use).unresolved());
  }

  private static boolean isService(ParentReference parent) {
    return parent.group() != null
        && parent.group().isEmpty()
        && Kind.SERVICE.spelling().equals(parent.kind());
  }

  private void addPolicies() {
    Set<String> namespaces = new TreeSet<>();
    resources.all(BackendTLSPolicy.class).forEach(policy -> namespaces.add(policy.namespace()));
    resources
        .all(XBackendTrafficPolicy.class)
        .forEach(policy -> namespaces.add(policy.namespace()));
    for (String namespace : namespaces) {
      world.policies().tls(namespace).verdicts().forEach(this::addPolicy);
      for (TrafficPolicies.Verdict verdict : world.policies().traffic(namespace)) {
        if (verdict.notAccepted() != null) {
          addAll(verdict.policy(), List.of(verdict.notAccepted()));
        }
      }
    }
  }

  private void addPolicy(BackendPolicies.Verdict verdict) {
    addAll(verdict.policy(), verdict.unresolved());
    Failure refusal = verdict.notAccepted();
    if (refusal != null && !PolicyConditions.followsFromReferences(refusal)) {
      addAll(verdict.policy(), List.of(refusal));
    }
  }

  private void addAll(Resource holder, List<Failure> failures) {
    for (Failure failure : failures) {
      found
          .computeIfAbsent(holder.key(), key -> new LinkedHashSet<>())
          .add(new Unresolved(failure.reason(), failure.message()));
    }
  }
}
