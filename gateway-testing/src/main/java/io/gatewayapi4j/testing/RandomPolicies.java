package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.BackendTLSPolicySpec;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.LocalObjectReference;
import io.gatewayapi4j.model.LocalPolicyTargetReference;
import io.gatewayapi4j.model.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantFrom;
import io.gatewayapi4j.model.ReferenceGrantSpec;
import io.gatewayapi4j.model.ReferenceGrantTo;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import io.gatewayapi4j.model.XBackendTrafficPolicySpec;
import java.util.List;
import java.util.Map;

/** Random policies and grants for what random routes and listeners refer to. */
final class RandomPolicies {
  private final Draw draw;

  RandomPolicies(Draw draw) {
    this.draw = draw;
  }

  ReferenceGrant grant(int number) {
    Kind from =
        draw.of(
            Kind.HTTP_ROUTE,
            Kind.GRPC_ROUTE,
            Kind.TCP_ROUTE,
            Kind.UDP_ROUTE,
            Kind.GATEWAY,
            Kind.LISTENER_SET);
    ReferenceGrantFrom referrer =
        new ReferenceGrantFrom(from.group(), from.spelling(), draw.of(RandomClusters.NAMESPACES));
    return new ReferenceGrant(
        RandomClusters.metadata(draw, draw.of(RandomClusters.NAMESPACES), "grant-" + number),
        new ReferenceGrantSpec(List.of(referrer), List.of(target(from))));
  }

  private ReferenceGrantTo target(Kind from) {
    if (from == Kind.GATEWAY || from == Kind.LISTENER_SET) {
      return new ReferenceGrantTo("", draw.of("Secret", "ConfigMap"), null);
    }
    return new ReferenceGrantTo("", "Service", draw.orNull(2, draw.of(RandomClusters.SERVICES)));
  }

  BackendTLSPolicy backendTls(int number) {
    List<LocalPolicyTargetReferenceWithSectionName> targets =
        draw.list(
            1,
            2,
            i ->
                new LocalPolicyTargetReferenceWithSectionName(
                    "",
                    "Service",
                    draw.of(RandomClusters.SERVICES),
                    draw.orNull(2, draw.of("http", "dns", "none"))));
    List<LocalObjectReference> bundles =
        draw.list(0, 1, i -> new LocalObjectReference("", "ConfigMap", RandomSecrets.BUNDLE));
    BackendTLSPolicyValidation validation =
        new BackendTLSPolicyValidation(
            bundles,
            bundles.isEmpty() ? draw.of("System", "Other") : null,
            "backend.example",
            List.of());
    return new BackendTLSPolicy(
        RandomClusters.metadata(draw, draw.of(RandomClusters.NAMESPACES), "policy-" + number),
        new BackendTLSPolicySpec(targets, validation, Map.of()),
        null);
  }

  XBackendTrafficPolicy traffic(int number) {
    LocalPolicyTargetReference target =
        new LocalPolicyTargetReference("", "Service", draw.of(RandomClusters.SERVICES));
    return XBackendTrafficPolicy.builder()
        .metadata(
            RandomClusters.metadata(draw, draw.of(RandomClusters.NAMESPACES), "policy-" + number))
        .spec(XBackendTrafficPolicySpec.builder().targetRefs(List.of(target)).build())
        .build();
  }
}
