package io.gatewayapi4j.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource that the library models, with its group, scope and versions.
 *
 * <p>Follows the definitions of Gateway API v1.6.1.
 */
public enum Kind {
  GATEWAY_CLASS("GatewayClass", Group.GATEWAY, false, GatewayClass.class, "v1", "v1beta1"),
  GATEWAY("Gateway", Group.GATEWAY, true, Gateway.class, "v1", "v1beta1"),
  LISTENER_SET("ListenerSet", Group.GATEWAY, true, ListenerSet.class, "v1"),
  HTTP_ROUTE("HTTPRoute", Group.GATEWAY, true, HTTPRoute.class, "v1", "v1beta1"),
  GRPC_ROUTE("GRPCRoute", Group.GATEWAY, true, GRPCRoute.class, "v1"),
  TLS_ROUTE("TLSRoute", Group.GATEWAY, true, TLSRoute.class, "v1"),
  TCP_ROUTE("TCPRoute", Group.GATEWAY, true, TCPRoute.class, "v1"),
  UDP_ROUTE("UDPRoute", Group.GATEWAY, true, UDPRoute.class, "v1"),
  REFERENCE_GRANT("ReferenceGrant", Group.GATEWAY, true, ReferenceGrant.class, "v1", "v1beta1"),
  BACKEND_TLS_POLICY("BackendTLSPolicy", Group.GATEWAY, true, BackendTLSPolicy.class, "v1"),
  X_BACKEND("XBackend", Group.GATEWAY_X, true, XBackend.class, "v1alpha1"),
  X_BACKEND_TRAFFIC_POLICY(
      "XBackendTrafficPolicy", Group.GATEWAY_X, true, XBackendTrafficPolicy.class, "v1alpha1"),
  X_MESH("XMesh", Group.GATEWAY_X, false, XMesh.class, "v1alpha1"),
  NAMESPACE("Namespace", Group.CORE, false, Namespace.class, "v1"),
  SERVICE("Service", Group.CORE, true, Service.class, "v1"),
  SERVICE_IMPORT("ServiceImport", Group.MULTICLUSTER, true, ServiceImport.class, "v1alpha1"),
  ENDPOINT_SLICE("EndpointSlice", Group.DISCOVERY, true, EndpointSlice.class, "v1"),
  SECRET("Secret", Group.CORE, true, Secret.class, "v1"),
  CONFIG_MAP("ConfigMap", Group.CORE, true, ConfigMap.class, "v1");

  /** The API groups of the kinds. */
  public static final class Group {
    /** The group of Gateway API's own kinds. */
    public static final String GATEWAY = "gateway.networking.k8s.io";

    /** The group of Gateway API's experimental kinds. */
    public static final String GATEWAY_X = "gateway.networking.x-k8s.io";

    /** The group of Kubernetes' first kinds, which is written as nothing. */
    public static final String CORE = "";

    /** The group of ServiceImport. */
    public static final String MULTICLUSTER = "multicluster.x-k8s.io";

    /** The group of EndpointSlice. */
    public static final String DISCOVERY = "discovery.k8s.io";

    private Group() {}
  }

  /** No two groups have a kind of one spelling. */
  private static final Map<String, Kind> BY_SPELLING =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::spelling, kind -> kind));

  private final String spelling;
  private final String group;
  private final boolean namespaced;
  private final Class<? extends Resource> type;

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<String> servedVersions;

  Kind(
      String spelling,
      String group,
      boolean namespaced,
      Class<? extends Resource> type,
      String... servedVersions) {
    this.spelling = spelling;
    this.group = group;
    this.namespaced = namespaced;
    this.type = type;
    this.servedVersions = List.of(servedVersions);
  }

  /** The kind of that group and spelling, or null where the library does not model it. */
  public static @Nullable Kind of(String group, String spelling) {
    Kind kind = BY_SPELLING.get(spelling);
    return kind != null && kind.group.equals(group) ? kind : null;
  }

  /** The kind as resources spell it, such as {@code HTTPRoute}. */
  public String spelling() {
    return spelling;
  }

  /** The API group; empty for Kubernetes' core kinds. */
  public String group() {
    return group;
  }

  /** Whether its resources live in a namespace. */
  public boolean namespaced() {
    return namespaced;
  }

  /** The record that models it. */
  public Class<? extends Resource> type() {
    return type;
  }

  /** The versions that the standard channel serves; the first is the one that is written. */
  public List<String> servedVersions() {
    return servedVersions;
  }

  /** The {@code apiVersion} that is written, such as {@code gateway.networking.k8s.io/v1}. */
  public String apiVersion() {
    String version = servedVersions.get(0);
    return group.isEmpty() ? version : group + "/" + version;
  }
}
