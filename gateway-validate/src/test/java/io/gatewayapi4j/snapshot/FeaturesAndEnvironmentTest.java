package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Cluster.condition;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.AddressType;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.ListenerStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the implementation can do and what the world offers decide, and nothing else. */
class FeaturesAndEnvironmentTest {
  private static final String TLS =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: edge}
      spec: {controllerName: example.com/edge}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: edge, namespace: infra}
      spec:
        gatewayClassName: edge
        addresses: [{type: IPAddress, value: 198.51.100.1}, {type: IPAddress}]
        listeners:
        - {name: ends, port: 443, protocol: TLS, hostname: a.example, tls: {mode: Terminate, certificateRefs: [{name: gone}]}}
        - {name: passes, port: 443, protocol: TLS, hostname: b.example, tls: {mode: Passthrough}}
      """;

  @Test
  void bothTlsModesShareAPortOnlyWhereThatIsSupported() {
    assertThat(accepted(Features.ALL)).containsExactly("Accepted", "Accepted");
    assertThat(accepted(Features.ALL.without(Feature.TLS_ROUTE_MODE_MIXED)))
        .containsExactly("ProtocolConflict", "ProtocolConflict");
    assertThat(status(Features.ALL.without(Feature.TLS_ROUTE_MODE_MIXED), Environment.DEFAULT))
        .extracting(GatewayStatus::listeners)
        .asInstanceOf(InstanceOfAssertFactories.list(ListenerStatus.class))
        .allMatch(listener -> listener.supportedKinds().isEmpty());
  }

  @Test
  void aModeThatIsNotSupportedConflictsWithNothing() {
    assertThat(accepted(Features.ALL.without(Feature.TLS_ROUTE_MODE_TERMINATE)))
        .containsExactly("UnsupportedValue", "Accepted");
  }

  @Test
  void aProtocolWithoutAnyKindOfRouteIsNotSupported() {
    GatewayStatus status = status(Features.ALL.without(Feature.TLS_ROUTE), Environment.DEFAULT);
    assertThat(reasons(status, "Accepted"))
        .containsExactly("UnsupportedProtocol", "UnsupportedProtocol");
    assertThat(condition(status.conditions(), "Accepted").reason()).isEqualTo("ListenersNotValid");
    assertThat(condition(status.conditions(), "Programmed").reason()).isEqualTo("Invalid");
  }

  @Test
  void anAddressThatCannotBeHadLeavesTheGatewayAcceptedAndNotProgrammed() {
    GatewayStatus unusable =
        status(Features.ALL, environment(Set.of("198.51.100.1"), Set.of(), Channel.STANDARD));
    assertThat(condition(unusable.conditions(), "Accepted").reason()).isEqualTo("Accepted");
    assertThat(condition(unusable.conditions(), "Programmed").reason())
        .isEqualTo("AddressNotUsable");
    assertThat(unusable.addresses()).hasSize(1);
    GatewayStatus unassigned =
        status(Features.ALL.without(Feature.GATEWAY_ADDRESS_EMPTY), Environment.DEFAULT);
    assertThat(condition(unassigned.conditions(), "Programmed").reason())
        .isEqualTo("AddressNotAssigned");
  }

  @Test
  void aPortThatIsTakenIsUnavailable() {
    Environment taken = environment(Set.of(), Set.of(443), Channel.STANDARD);
    assertThat(reasons(status(Features.ALL, taken), "Accepted")).containsOnly("PortUnavailable");
  }

  @Test
  void listenersThatDoNotResolveAreToldByTheGatewayInTheExperimentalChannelOnly() {
    Environment experimental = environment(Set.of(), Set.of(), Channel.EXPERIMENTAL);
    assertThat(condition(status(Features.ALL, experimental).conditions(), "ResolvedRefs").reason())
        .isEqualTo("ListenersNotResolved");
    assertThat(status(Features.ALL, Environment.DEFAULT).conditions())
        .extracting(Condition::type)
        .containsExactly("Accepted", "Programmed");
  }

  private static Environment environment(
      Set<String> unusable, Set<Integer> takenPorts, Channel channel) {
    return new Environment(
        Set.of(AddressType.IP_ADDRESS),
        unusable,
        Map.of(AddressType.IP_ADDRESS, "192.0.2.9"),
        List.of(),
        takenPorts,
        Set.of(),
        channel);
  }

  private static List<String> accepted(Features features) {
    return reasons(status(features, Environment.DEFAULT), "Accepted");
  }

  private static List<String> reasons(GatewayStatus status, String type) {
    return status.listeners().stream()
        .map(listener -> condition(listener.conditions(), type).reason())
        .toList();
  }

  private static GatewayStatus status(Features features, Environment environment) {
    Cluster cluster = Cluster.of(TLS);
    Snapshot snapshot = cluster.snapshot(Controllers.all(), features, environment);
    Gateway gateway = (Gateway) snapshot.statuses().apply(cluster.resources().get(1), "");
    return Objects.requireNonNull(gateway.status());
  }
}
