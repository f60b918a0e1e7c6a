package io.gatewayapi4j.examples.controller;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.snapshot.Environment;
import io.gatewayapi4j.snapshot.Features;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a controller is told at its start. Immutable.
 *
 * @param controllerName the name by which GatewayClasses choose it
 * @param kinds the kinds it watches; a list of one that the cluster does not have never ends
 * @param features what its data plane can do
 * @param environment what it can give to a Gateway, such as addresses
 * @param quiet how long there must be no change before a burst of them counts as over
 * @param atMost how long a change waits for others at most
 */
public record Settings(
    String controllerName,
    List<Kind> kinds,
    Features features,
    Environment environment,
    Duration quiet,
    Duration atMost) {
  /** The kinds of the standard channel, and those of Kubernetes' own that they refer to. */
  public static final List<Kind> STANDARD =
      List.of(
          Kind.GATEWAY_CLASS,
          Kind.GATEWAY,
          Kind.LISTENER_SET,
          Kind.HTTP_ROUTE,
          Kind.GRPC_ROUTE,
          Kind.TLS_ROUTE,
          Kind.TCP_ROUTE,
          Kind.UDP_ROUTE,
          Kind.REFERENCE_GRANT,
          Kind.BACKEND_TLS_POLICY,
          Kind.NAMESPACE,
          Kind.SERVICE,
          Kind.SECRET,
          Kind.CONFIG_MAP);

  public Settings {
    Objects.requireNonNull(controllerName, "controllerName is null");
    kinds = List.copyOf(kinds);
  }

  /** The standard channel in the default environment, with every feature. */
  public static Settings of(String controllerName) {
    return new Settings(
        controllerName,
        STANDARD,
        Features.ALL,
        Environment.DEFAULT,
        Duration.ofMillis(50),
        Duration.ofMillis(500));
  }
}
