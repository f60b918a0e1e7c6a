package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.AllowedListeners;
import io.gatewayapi4j.model.AllowedRoutes;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.DefaultScope;
import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.FrontendTLSValidation;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayBackendTLS;
import io.gatewayapi4j.model.GatewayInfrastructure;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.GatewayTLSConfig;
import io.gatewayapi4j.model.LabelSelector;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerNamespaces;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerSetSpec;
import io.gatewayapi4j.model.ListenerTLSConfig;
import io.gatewayapi4j.model.LocalParametersReference;
import io.gatewayapi4j.model.ObjectReference;
import io.gatewayapi4j.model.ParentGatewayReference;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.RouteGroupKind;
import io.gatewayapi4j.model.RouteNamespaces;
import io.gatewayapi4j.model.SecretObjectReference;
import io.gatewayapi4j.model.TLSConfig;
import io.gatewayapi4j.model.TLSModeType;
import io.gatewayapi4j.model.TLSPortConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random Gateways and ListenerSets, whose listeners are often in each other's way. */
final class RandomListeners {
  private final Draw draw;

  RandomListeners(Draw draw) {
    this.draw = draw;
  }

  Gateway gateway() {
    GatewaySpec spec =
        GatewaySpec.builder()
            .gatewayClassName(draw.of("ours", "ours", "ours", "theirs", "missing"))
            .listeners(draw.list(1, 4, this::listener))
            .allowedListeners(
                new AllowedListeners(
                    new ListenerNamespaces(Choice.of(draw.of(FromNamespaces.values())), team())))
            .infrastructure(draw.oneIn(4) ? infrastructure() : null)
            .tls(draw.oneIn(3) ? clientCertificates() : null)
            .defaultScope(draw.orNull(2, Choice.of(draw.of(DefaultScope.values()))))
            .build();
    String namespace = draw.of(RandomClusters.NAMESPACES);
    return new Gateway(
        RandomClusters.metadata(draw, namespace, draw.of(RandomClusters.GATEWAYS)), spec, null);
  }

  private static GatewayInfrastructure infrastructure() {
    return new GatewayInfrastructure(
        Map.of(), Map.of(), new LocalParametersReference("", "ConfigMap", RandomSecrets.BUNDLE));
  }

  private GatewayTLSConfig clientCertificates() {
    ObjectReference bundle =
        new ObjectReference(
            "",
            "ConfigMap",
            RandomSecrets.BUNDLE,
            draw.orNull(2, draw.of(RandomClusters.NAMESPACES)));
    FrontendTLSValidation validation = new FrontendTLSValidation(List.of(bundle), null);
    FrontendTLSConfig frontend =
        new FrontendTLSConfig(
            draw.orNull(2, new TLSConfig(validation)),
            draw.list(0, 1, i -> new TLSPortConfig(443, new TLSConfig(validation))));
    return new GatewayTLSConfig(draw.orNull(2, new GatewayBackendTLS(certificate())), frontend);
  }

  private SecretObjectReference certificate() {
    return new SecretObjectReference(
        null, null, RandomSecrets.CERTIFICATE, draw.orNull(2, draw.of(RandomClusters.NAMESPACES)));
  }

  ListenerSet listenerSet(int number) {
    ParentGatewayReference parent =
        new ParentGatewayReference(
            null, null, draw.of(RandomClusters.GATEWAYS), draw.of(RandomClusters.NAMESPACES));
    return new ListenerSet(
        RandomClusters.metadata(draw, draw.of(RandomClusters.NAMESPACES), "set-" + number),
        new ListenerSetSpec(parent, draw.list(1, 3, this::listener)),
        null);
  }

  private Listener listener(int number) {
    ProtocolType protocol =
        draw.of(
            ProtocolType.HTTP,
            ProtocolType.HTTP,
            ProtocolType.HTTPS,
            ProtocolType.TLS,
            ProtocolType.TCP,
            ProtocolType.UDP);
    boolean hosts = protocol != ProtocolType.TCP && protocol != ProtocolType.UDP;
    return Listener.builder()
        .name("l" + number)
        .port(draw.of(80, 443, 443, 53))
        .protocol(Choice.of(protocol))
        .hostname(hosts ? draw.orNull(2, draw.of(RandomRoutes.HOSTNAMES)) : null)
        .tls(tls(protocol))
        .allowedRoutes(draw.orNull(4, allowedRoutes()))
        .build();
  }

  private @Nullable ListenerTLSConfig tls(ProtocolType protocol) {
    if (protocol != ProtocolType.HTTPS && protocol != ProtocolType.TLS) {
      return null;
    }
    TLSModeType mode =
        protocol == ProtocolType.TLS ? draw.of(TLSModeType.values()) : TLSModeType.TERMINATE;
    return new ListenerTLSConfig(Choice.of(mode), List.of(certificate()), Map.of());
  }

  private AllowedRoutes allowedRoutes() {
    FromNamespaces from =
        draw.of(
            FromNamespaces.ALL, FromNamespaces.ALL, FromNamespaces.SAME, FromNamespaces.SELECTOR);
    List<RouteGroupKind> kinds =
        draw.oneIn(3)
            ? draw.list(
                1,
                2,
                i -> new RouteGroupKind(null, draw.of("HTTPRoute", "GRPCRoute", "TCPRoute", "No")))
            : List.of();
    return new AllowedRoutes(new RouteNamespaces(Choice.of(from), team()), kinds);
  }

  private @Nullable LabelSelector team() {
    return draw.orNull(4, LabelSelector.of(Map.of("team", draw.of("x", "y"))));
  }
}
