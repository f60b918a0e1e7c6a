package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Spelled;
import org.jspecify.annotations.Nullable;

/** A feature of Gateway API v1.6.1 that an implementation may support, as conformance names it. */
public enum Feature implements Spelled {
  GATEWAY("Gateway", Level.CORE, Channel.STANDARD),
  GATEWAY_PORT_8080("GatewayPort8080", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_STATIC_ADDRESSES("GatewayStaticAddresses", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_HTTP_LISTENER_ISOLATION("GatewayHTTPListenerIsolation", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_HTTPS_LISTENER_DETECT_MISDIRECTED_REQUESTS(
      "GatewayHTTPSListenerDetectMisdirectedRequests", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_INFRASTRUCTURE_PROPAGATION(
      "GatewayInfrastructurePropagation", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_ADDRESS_EMPTY("GatewayAddressEmpty", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_BACKEND_CLIENT_CERTIFICATE(
      "GatewayBackendClientCertificate", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_FRONTEND_CLIENT_CERTIFICATE_VALIDATION(
      "GatewayFrontendClientCertificateValidation", Level.EXTENDED, Channel.STANDARD),
  GATEWAY_FRONTEND_CLIENT_CERTIFICATE_VALIDATION_INSECURE_FALLBACK(
      "GatewayFrontendClientCertificateValidationInsecureFallback",
      Level.EXTENDED,
      Channel.STANDARD),
  LISTENER_SET("ListenerSet", Level.EXTENDED, Channel.STANDARD),
  REFERENCE_GRANT("ReferenceGrant", Level.CORE, Channel.STANDARD),
  HTTP_ROUTE("HTTPRoute", Level.CORE, Channel.STANDARD),
  HTTP_ROUTE_DESTINATION_PORT_MATCHING(
      "HTTPRouteDestinationPortMatching", Level.EXTENDED, Channel.EXPERIMENTAL),
  HTTP_ROUTE_BACKEND_REQUEST_HEADER_MODIFICATION(
      "HTTPRouteBackendRequestHeaderModification", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_QUERY_PARAM_MATCHING("HTTPRouteQueryParamMatching", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_METHOD_MATCHING("HTTPRouteMethodMatching", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_RESPONSE_HEADER_MODIFICATION(
      "HTTPRouteResponseHeaderModification", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_PORT_REDIRECT("HTTPRoutePortRedirect", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_SCHEME_REDIRECT("HTTPRouteSchemeRedirect", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_PATH_REDIRECT("HTTPRoutePathRedirect", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_HOST_REWRITE("HTTPRouteHostRewrite", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_PATH_REWRITE("HTTPRoutePathRewrite", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_REQUEST_MIRROR("HTTPRouteRequestMirror", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_REQUEST_MULTIPLE_MIRRORS(
      "HTTPRouteRequestMultipleMirrors", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_REQUEST_PERCENTAGE_MIRROR(
      "HTTPRouteRequestPercentageMirror", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_REQUEST_TIMEOUT("HTTPRouteRequestTimeout", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_BACKEND_TIMEOUT("HTTPRouteBackendTimeout", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_PARENT_REF_PORT("HTTPRouteParentRefPort", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_BACKEND_PROTOCOL_H2C("HTTPRouteBackendProtocolH2C", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_BACKEND_PROTOCOL_WEB_SOCKET(
      "HTTPRouteBackendProtocolWebSocket", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_NAMED_ROUTE_RULE("HTTPRouteNamedRouteRule", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_CORS("HTTPRouteCORS", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_303_REDIRECT_STATUS_CODE(
      "HTTPRoute303RedirectStatusCode", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_307_REDIRECT_STATUS_CODE(
      "HTTPRoute307RedirectStatusCode", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_308_REDIRECT_STATUS_CODE(
      "HTTPRoute308RedirectStatusCode", Level.EXTENDED, Channel.STANDARD),
  HTTP_ROUTE_RETRY("HTTPRouteRetry", Level.EXTENDED, Channel.EXPERIMENTAL),
  HTTP_ROUTE_RETRY_BACKEND_TIMEOUT(
      "HTTPRouteRetryBackendTimeout", Level.EXTENDED, Channel.EXPERIMENTAL),
  HTTP_ROUTE_RETRY_CONNECTION_ERROR(
      "HTTPRouteRetryConnectionError", Level.EXTENDED, Channel.EXPERIMENTAL),
  GRPC_ROUTE("GRPCRoute", Level.CORE, Channel.STANDARD),
  GRPC_ROUTE_NAMED_ROUTE_RULE("GRPCRouteNamedRouteRule", Level.EXTENDED, Channel.STANDARD),
  TLS_ROUTE("TLSRoute", Level.CORE, Channel.STANDARD),
  TLS_ROUTE_MODE_TERMINATE("TLSRouteModeTerminate", Level.EXTENDED, Channel.STANDARD),
  TLS_ROUTE_MODE_MIXED("TLSRouteModeMixed", Level.EXTENDED, Channel.EXPERIMENTAL),
  TCP_ROUTE("TCPRoute", Level.EXTENDED, Channel.STANDARD),
  UDP_ROUTE("UDPRoute", Level.EXTENDED, Channel.STANDARD),
  BACKEND_TLS_POLICY("BackendTLSPolicy", Level.CORE, Channel.STANDARD),
  BACKEND_TLS_POLICY_SAN_VALIDATION(
      "BackendTLSPolicySANValidation", Level.EXTENDED, Channel.STANDARD),
  MESH("Mesh", Level.CORE, Channel.STANDARD),
  MESH_CLUSTER_IP_MATCHING("MeshClusterIPMatching", Level.EXTENDED, Channel.STANDARD),
  MESH_CONSUMER_ROUTE("MeshConsumerRoute", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_REWRITE_PATH("MeshHTTPRouteRewritePath", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_SCHEME_REDIRECT("MeshHTTPRouteSchemeRedirect", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_REDIRECT_PORT("MeshHTTPRouteRedirectPort", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_REDIRECT_PATH("MeshHTTPRouteRedirectPath", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_BACKEND_REQUEST_HEADER_MODIFICATION(
      "MeshHTTPRouteBackendRequestHeaderModification", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_QUERY_PARAM_MATCHING(
      "MeshHTTPRouteQueryParamMatching", Level.EXTENDED, Channel.STANDARD),
  MESH_HTTP_ROUTE_NAMED_ROUTE_RULE("MeshHTTPRouteNamedRouteRule", Level.EXTENDED, Channel.STANDARD);

  /** What an implementation owes. */
  public enum Level {
    /** Every implementation of its kind of resource has it. */
    CORE,
    /** Portable, but an implementation may go without. */
    EXTENDED
  }

  private final String spelling;
  private final Level level;
  private final Channel channel;

  Feature(String spelling, Level level, Channel channel) {
    this.spelling = spelling;
    this.level = level;
    this.channel = channel;
  }

  /** The feature of that spelling, or null where there is none. */
  public static @Nullable Feature of(String spelling) {
    for (Feature feature : values()) {
      if (feature.spelling.equals(spelling)) {
        return feature;
      }
    }
    return null;
  }

  /** The feature as {@code status.supportedFeatures} spells it. */
  @Override
  public String spelling() {
    return spelling;
  }

  /** Whether every implementation has it, or some. */
  public Level level() {
    return level;
  }

  /** The first channel that has it. */
  public Channel channel() {
    return channel;
  }

  /** Whether it is about routing between Services, not about Gateways. */
  public boolean ofMesh() {
    return spelling.startsWith("Mesh");
  }
}
