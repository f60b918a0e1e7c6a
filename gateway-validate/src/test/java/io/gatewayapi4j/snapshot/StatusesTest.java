package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.XMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatusesTest {
  private static final String NOW = "2026-05-05T00:00:00Z";
  private static final String EDGE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: edge}
      spec: {controllerName: example.com/edge}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: edge, namespace: infra, generation: 2}
      spec:
        gatewayClassName: edge
        listeners: [{name: http, port: 80, protocol: HTTP}]
      status:
        conditions:
        - {type: Accepted, status: "True", reason: Old, message: old, observedGeneration: 1, lastTransitionTime: "2020-01-01T00:00:00Z"}
        - {type: example.com/Warm, status: "True", reason: Warm, message: "", lastTransitionTime: "2020-01-01T00:00:00Z"}
        - {type: ResolvedRefs, status: "False", reason: Old, message: "", lastTransitionTime: "2020-01-01T00:00:00Z"}
        - {type: Programmed, status: "False", reason: Later, message: later, observedGeneration: 3, lastTransitionTime: "2020-01-01T00:00:00Z"}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: cart, namespace: infra, generation: 1}
      spec:
        parentRefs: [{name: edge}]
      status:
        parents:
        - parentRef: {name: other}
          controllerName: example.com/other
          conditions: [{type: Accepted, status: "True", reason: Accepted, message: "", lastTransitionTime: "2020-01-01T00:00:00Z"}]
        - parentRef: {name: gone}
          controllerName: example.com/edge
          conditions: [{type: Accepted, status: "True", reason: Accepted, message: "", lastTransitionTime: "2020-01-01T00:00:00Z"}]
        - parentRef: {name: edge}
          controllerName: example.com/edge
          conditions: [{type: Accepted, status: "False", reason: NoMatchingParent, message: "", lastTransitionTime: "2020-01-01T00:00:00Z"}]
      """;

  private final Cluster cluster = Cluster.of(EDGE);
  private final List<Resource> resources = cluster.resources();
  private final Statuses statuses = cluster.snapshot().statuses();

  @Test
  void aConditionWhoseStatusStaysKeepsItsTime() {
    Condition accepted = condition(gateway(), "Accepted");
    assertThat(accepted.lastTransitionTime()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(accepted.reason()).isEqualTo("Accepted");
    assertThat(accepted.observedGeneration()).isEqualTo(2);
  }

  @Test
  void aConditionOfAnotherTypeStaysAndOursThatNoLongerHoldsGoes() {
    assertThat(Objects.requireNonNull(gateway().status()).conditions())
        .extracting(Condition::type)
        .containsExactly("Accepted", "example.com/Warm", "Programmed");
  }

  @Test
  void aConditionForALaterGenerationIsLeftAlone() {
    assertThat(condition(gateway(), "Programmed").reason()).isEqualTo("Later");
  }

  @Test
  void entriesOfOthersStayOursFollowTheParentRefs() {
    HTTPRoute route = (HTTPRoute) apply(resources.get(2));
    List<RouteParentStatus> parents = Objects.requireNonNull(route.status()).parents();
    assertThat(parents)
        .extracting(parent -> Objects.requireNonNull(parent.parentRef()).name())
        .containsExactly("other", "edge");
    assertThat(parents.get(0))
        .isEqualTo(
            Objects.requireNonNull(((HTTPRoute) resources.get(2)).status()).parents().get(0));
    assertThat(parents.get(1).conditions())
        .extracting(Condition::lastTransitionTime)
        .containsOnly(NOW);
  }

  @Test
  void anEntryIsKnownAgainWhereTheNamespaceOfTheParentIsWrittenOut() {
    HTTPRoute route = (HTTPRoute) resources.get(2);
    ParentReference spelledOut = ParentReference.builder().name("edge").namespace("infra").build();
    HTTPRoute changed =
        route.toBuilder()
            .spec(route.spec().toBuilder().parentRefs(List.of(spelledOut)).build())
            .status(
                Objects.requireNonNull(
                    ((HTTPRoute) statuses.apply(route, "2020-01-01T00:00:00Z")).status()))
            .build();
    List<Resource> all = List.of(resources.get(0), resources.get(1), changed);
    HTTPRoute written = (HTTPRoute) new Cluster(all).snapshot().statuses().apply(changed, NOW);
    assertThat(Objects.requireNonNull(written.status()).parents().get(1).conditions())
        .extracting(Condition::lastTransitionTime)
        .containsOnly("2020-01-01T00:00:00Z");
  }

  @Test
  void aMeshThatAnotherControllerRunsIsNotOurs() {
    List<Resource> all =
        new ArrayList<>(
            Cluster.of(
                    """
                apiVersion: gateway.networking.k8s.io/v1
                kind: GatewayClass
                metadata: {name: edge}
                spec: {controllerName: example.com/edge}
                ---
                apiVersion: gateway.networking.x-k8s.io/v1alpha1
                kind: XMesh
                metadata: {name: mesh}
                spec: {controllerName: example.com/mesh}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: cart, namespace: shop}
                spec: {ports: [{port: 80}]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: cart, namespace: shop}
                spec: {parentRefs: [{group: "", kind: Service, name: cart}]}
                """)
                .resources());
    assertThat(meshControllers(all, "example.com/edge")).isEmpty();
    assertThat(meshControllers(all, "example.com/mesh")).containsExactly("example.com/mesh");
    all.removeIf(resource -> resource instanceof XMesh);
    assertThat(meshControllers(all, "example.com/edge")).containsExactly("example.com/edge");
  }

  private static List<String> meshControllers(List<Resource> all, String controller) {
    Snapshot snapshot =
        new Cluster(all).snapshot(Controllers.named(controller), Features.ALL, Environment.DEFAULT);
    Route route = (Route) snapshot.statuses().apply(all.get(all.size() - 1), NOW);
    return route.status() == null
        ? List.of()
        : route.status().parents().stream().map(RouteParentStatus::controllerName).toList();
  }

  @Test
  void whatIsWrittenNeedsNoSecondWriting() {
    List<Resource> changes = statuses.changes(resources, NOW);
    assertThat(changes).extracting(Resource::key).hasSize(3);
    assertThat(statuses.changes(changes, "2027-01-01T00:00:00Z")).isEmpty();
    List<Resource> written = resources.stream().map(this::apply).toList();
    assertThat(new Cluster(written).snapshot().statuses().changes(written, "2027-01-01T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void theControllerOfAnotherClassWritesNothing() {
    Snapshot other =
        cluster.snapshot(
            Controllers.named("example.com/unknown"), Features.ALL, Environment.DEFAULT);
    assertThat(other.statuses().changes(resources, NOW)).isEmpty();
    assertThat(other.gateways()).isEmpty();
  }

  private Gateway gateway() {
    return (Gateway) apply(resources.get(1));
  }

  private Resource apply(Resource resource) {
    return statuses.apply(resource, NOW);
  }

  private static Condition condition(Gateway gateway, String type) {
    return Cluster.condition(Objects.requireNonNull(gateway.status()).conditions(), type);
  }
}
