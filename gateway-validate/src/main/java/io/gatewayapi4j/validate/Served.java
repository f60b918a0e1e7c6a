package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The versions that the definitions of each channel serve. */
final class Served {
  private Served() {}

  /** Adds what is wrong with the version in which a resource was written. */
  static void check(Kind kind, String apiVersion, Channel channel, List<Violation> violations) {
    int slash = apiVersion.lastIndexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    Set<String> versions = versions(kind, channel);
    if (group.equals(kind.group()) && versions.contains(apiVersion.substring(slash + 1))) {
      return;
    }
    String found = "the " + name(channel) + " channel does not serve " + kind.spelling();
    String allowed =
        versions.isEmpty()
            ? "only the experimental channel has this kind"
            : "one of " + String.join(", ", written(kind, versions));
    String message = found + " in " + apiVersion + ": " + allowed;
    violations.add(new Violation(Validator.SERVED, "apiVersion", message, apiVersion, allowed));
  }

  private static String name(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> written(Kind kind, Set<String> versions) {
    Set<String> written = new TreeSet<>();
    for (String version : versions) {
      written.add(kind.group().isEmpty() ? version : kind.group() + "/" + version);
    }
    return written;
  }

  private static Set<String> versions(Kind kind, Channel channel) {
    boolean experimental = channel == Channel.EXPERIMENTAL;
    return switch (kind) {
      case GATEWAY_CLASS, GATEWAY, HTTP_ROUTE, REFERENCE_GRANT -> Set.of("v1", "v1beta1");
      case LISTENER_SET, GRPC_ROUTE -> Set.of("v1");
      case BACKEND_TLS_POLICY -> experimental ? Set.of("v1", "v1alpha3") : Set.of("v1");
      case TLS_ROUTE -> experimental ? Set.of("v1", "v1alpha2", "v1alpha3") : Set.of("v1");
      case TCP_ROUTE, UDP_ROUTE -> experimental ? Set.of("v1", "v1alpha2") : Set.of("v1");
      case X_BACKEND, X_BACKEND_TRAFFIC_POLICY, X_MESH ->
          experimental ? Set.of("v1alpha1") : Set.of();
      case NAMESPACE, SERVICE, ENDPOINT_SLICE, SECRET, CONFIG_MAP -> Set.of("v1");
      case SERVICE_IMPORT -> Set.of("v1alpha1", "v1beta1");
    };
  }
}
