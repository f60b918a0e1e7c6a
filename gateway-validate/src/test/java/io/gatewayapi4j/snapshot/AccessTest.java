package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Access.GrantAccess;
import io.gatewayapi4j.snapshot.Access.GrantedReference;
import io.gatewayapi4j.snapshot.Access.ListenerAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final String RESOURCES =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: edge}
      spec: {controllerName: example.com/edge}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {team: x}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: idle, labels: {team: x}}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: edge, namespace: infra}
      spec:
        gatewayClassName: edge
        listeners:
        - {name: all, port: 80, protocol: HTTP, hostname: a.example, allowedRoutes: {namespaces: {from: All}}}
        - {name: same, port: 80, protocol: HTTP}
        - {name: team, port: 81, protocol: HTTP, allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {team: x}}}}}
        - {name: secure, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: edge, namespace: vault}]}}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: cart, namespace: shop}
      spec:
        parentRefs: [{name: edge, namespace: infra, sectionName: team}]
        rules: [{backendRefs: [{name: pay, namespace: bank, port: 80}]}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: ReferenceGrant
      metadata: {name: routes, namespace: bank}
      spec:
        from:
        - {group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}
        - {group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: idle}
        to: [{group: "", kind: Service}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: ReferenceGrant
      metadata: {name: secrets, namespace: vault}
      spec:
        from: [{group: gateway.networking.k8s.io, kind: Gateway, namespace: infra}]
        to: [{group: "", kind: Secret, name: edge}, {group: "", kind: Secret, name: other}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: ReferenceGrant
      metadata: {name: forgotten, namespace: vault}
      spec:
        from: [{group: gateway.networking.k8s.io, kind: ListenerSet, namespace: infra}]
        to: [{group: "", kind: Secret}]
      """;

  private final Access access = Cluster.of(RESOURCES).snapshot().access();

  @Test
  void theNamespacesThatMayAttachAreThoseThatTheRuleAdmits() {
    assertThat(access.listeners())
        .extracting(ListenerAccess::name, ListenerAccess::everyNamespace, ListenerAccess::allowed)
        .containsExactly(
            tuple("all", true, List.of("bank", "idle", "infra", "shop", "vault")),
            tuple("same", false, List.of("infra")),
            tuple("team", false, List.of("idle", "shop")),
            tuple("secure", false, List.of("infra")));
  }

  @Test
  void aNamespaceThatMayAttachAndHasNoRouteThereDoesNotUseIt() {
    ListenerAccess team = access.listeners().get(2);
    assertThat(team.used()).containsExactly("shop");
    assertThat(team.unused()).containsExactly("idle");
  }

  @Test
  void eachReferenceThatAGrantAllowsIsToldWithThoseWhoUseIt() {
    GrantAccess routes = access.grants().get(0);
    assertThat(routes.references())
        .extracting(GrantedReference::fromNamespace)
        .containsExactly("idle", "shop");
    assertThat(routes.references().get(0).unused()).isTrue();
    assertThat(routes.references().get(1).usedBy())
        .extracting(ResourceKey::toString)
        .containsExactly("HTTPRoute/shop/cart");
  }

  @Test
  void aGrantThatNobodyUsesIsUnused() {
    assertThat(access.grants())
        .filteredOn(GrantAccess::unused)
        .extracting(grant -> grant.grant().name())
        .containsExactly("forgotten");
    assertThat(access.grants().get(2).references())
        .filteredOn(GrantedReference::unused)
        .extracting(GrantedReference::toName)
        .containsExactly("other");
  }
}
