package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.BackendObjectReference;
import io.gatewayapi4j.model.BackendRef;
import io.gatewayapi4j.model.BackendTLSPolicySpec;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.BudgetDetails;
import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointPort;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.ExternalHostnameBackend;
import io.gatewayapi4j.model.Fraction;
import io.gatewayapi4j.model.FrontendTLSConfig;
import io.gatewayapi4j.model.GRPCAuthConfig;
import io.gatewayapi4j.model.GRPCBackendRef;
import io.gatewayapi4j.model.GRPCMethodMatch;
import io.gatewayapi4j.model.GRPCRouteFilter;
import io.gatewayapi4j.model.GRPCRouteMatch;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.GRPCRouteSpec;
import io.gatewayapi4j.model.GatewayClassStatus;
import io.gatewayapi4j.model.GatewayInfrastructure;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.GatewaySpecAddress;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.GatewayStatusAddress;
import io.gatewayapi4j.model.HTTPAuthConfig;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPCORSFilter;
import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import io.gatewayapi4j.model.HTTPHeader;
import io.gatewayapi4j.model.HTTPHeaderFilter;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPPathModifier;
import io.gatewayapi4j.model.HTTPRequestMirrorFilter;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRetry;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.model.ListenerSetSpec;
import io.gatewayapi4j.model.ListenerSetStatus;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.ListenerTLSConfig;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.OwnerReference;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.RequestRate;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.Secret;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.model.SessionPersistence;
import io.gatewayapi4j.model.SubjectAltName;
import io.gatewayapi4j.model.TCPRouteSpec;
import io.gatewayapi4j.model.TLSRouteSpec;
import io.gatewayapi4j.model.UDPRouteSpec;
import io.gatewayapi4j.model.XBackendParentStatus;
import io.gatewayapi4j.model.XBackendPort;
import io.gatewayapi4j.model.XBackendSpec;
import io.gatewayapi4j.model.XBackendTLS;
import io.gatewayapi4j.model.XBackendTrafficPolicySpec;
import io.gatewayapi4j.model.XMeshStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The named rules by the part of the model that they judge, each list made when first needed. */
final class RuleBook {
  private static final Map<Class<?>, Supplier<? extends List<? extends Rule<?>>>> RULES =
      new HashMap<>();

  static {
    put(BackendObjectReference.class, () -> RouteRules.BACKEND_OBJECT_REFERENCE);
    put(BackendRef.class, () -> RouteRules.BACKEND_REF);
    put(BackendTLSPolicySpec.class, () -> PolicyRules.BACKEND_TLS);
    put(BackendTLSPolicyValidation.class, () -> PolicyRules.VALIDATION);
    put(BudgetDetails.class, () -> PolicyRules.BUDGET);
    put(ConfigMap.class, () -> DataRules.CONFIG_MAP);
    put(Endpoint.class, () -> ServiceRules.ENDPOINT);
    put(EndpointPort.class, () -> ServiceRules.ENDPOINT_PORT);
    put(EndpointSlice.class, () -> ServiceRules.ENDPOINT_SLICE);
    put(ExternalHostnameBackend.class, () -> XBackendRules.EXTERNAL_HOSTNAME);
    put(Fraction.class, () -> ExternalAuthRules.FRACTION);
    put(FrontendTLSConfig.class, () -> GatewayRules.FRONTEND_TLS);
    put(GRPCAuthConfig.class, () -> ExternalAuthRules.GRPC);
    put(GRPCBackendRef.class, () -> GRPCRouteRules.BACKEND_REF);
    put(GRPCMethodMatch.class, () -> GRPCRouteRules.METHOD);
    put(GRPCRouteFilter.class, () -> GRPCRouteRules.FILTER);
    put(GRPCRouteMatch.class, () -> GRPCRouteRules.MATCH);
    put(GRPCRouteRule.class, () -> GRPCRouteRules.RULE);
    put(GRPCRouteSpec.class, () -> GRPCRouteRules.SPEC);
    put(GatewayClassStatus.class, () -> StatusRules.GATEWAY_CLASS);
    put(GatewayInfrastructure.class, () -> GatewayRules.INFRASTRUCTURE);
    put(GatewaySpec.class, () -> GatewayRules.SPEC);
    put(GatewaySpecAddress.class, () -> GatewayRules.ADDRESS);
    put(GatewayStatus.class, () -> StatusRules.GATEWAY);
    put(GatewayStatusAddress.class, () -> GatewayRules.STATUS_ADDRESS);
    put(HTTPAuthConfig.class, () -> ExternalAuthRules.HTTP);
    put(HTTPBackendRef.class, () -> HTTPRouteRules.BACKEND_REF);
    put(HTTPCORSFilter.class, () -> HeaderRules.CORS);
    put(HTTPExternalAuthFilter.class, () -> ExternalAuthRules.FILTER);
    put(HTTPHeader.class, () -> HeaderRules.HEADER);
    put(HTTPHeaderFilter.class, () -> HeaderRules.FILTER);
    put(HTTPHeaderMatch.class, () -> HTTPRouteRules.HEADER_MATCH);
    put(HTTPPathMatch.class, () -> PathRules.MATCH);
    put(HTTPPathModifier.class, () -> PathRules.MODIFIER);
    put(HTTPRequestMirrorFilter.class, () -> ExternalAuthRules.MIRROR);
    put(HTTPRouteFilter.class, () -> HTTPFilterRules.FILTER);
    put(HTTPRouteMatch.class, () -> HTTPRouteRules.MATCH);
    put(HTTPRouteRetry.class, () -> HTTPRouteRules.RETRY);
    put(HTTPRouteRule.class, () -> HTTPRouteRules.RULE);
    put(HTTPRouteSpec.class, () -> HTTPRouteRules.SPEC);
    put(HTTPRouteTimeouts.class, () -> HTTPRouteRules.TIMEOUTS);
    put(ListenerSetSpec.class, () -> ListenerRules.SET);
    put(ListenerSetStatus.class, () -> StatusRules.LISTENER_SET);
    put(ListenerStatus.class, () -> StatusRules.LISTENER);
    put(ListenerTLSConfig.class, () -> ListenerRules.TLS);
    put(ObjectMeta.class, () -> MetadataRules.METADATA);
    put(OwnerReference.class, () -> MetadataRules.OWNER);
    put(PolicyAncestorStatus.class, () -> StatusRules.POLICY_ANCESTOR);
    put(RequestRate.class, () -> PolicyRules.RATE);
    put(Resource.class, () -> MetadataRules.RESOURCE);
    put(RouteParentStatus.class, () -> StatusRules.ROUTE_PARENT);
    put(Secret.class, () -> DataRules.SECRET);
    put(ServiceSpec.class, () -> ServiceRules.SERVICE);
    put(SessionPersistence.class, () -> PolicyRules.SESSION);
    put(SubjectAltName.class, () -> PolicyRules.SUBJECT_ALT_NAME);
    put(TCPRouteSpec.class, () -> StreamRouteRules.TCP);
    put(TLSRouteSpec.class, () -> StreamRouteRules.TLS);
    put(UDPRouteSpec.class, () -> StreamRouteRules.UDP);
    put(XBackendParentStatus.class, () -> StatusRules.X_BACKEND_PARENT);
    put(XBackendPort.class, () -> XBackendRules.PORT);
    put(XBackendSpec.class, () -> XBackendRules.SPEC);
    put(XBackendTLS.class, () -> XBackendRules.TLS);
    put(XBackendTrafficPolicySpec.class, () -> PolicyRules.TRAFFIC);
    put(XMeshStatus.class, () -> StatusRules.X_MESH);
  }

  private RuleBook() {}

  private static <T> void put(Class<T> part, Supplier<List<Rule<T>>> rules) {
    RULES.put(part, rules);
  }

  /** The parts that have rules. */
  static Set<Class<?>> parts() {
    return RULES.keySet();
  }

  /** The rules of a part, in the order in which they are checked. */
  @SuppressWarnings("unchecked") // put() takes rules of the part only
  static <T> List<Rule<T>> of(Class<? extends T> part) {
    Supplier<? extends List<? extends Rule<?>>> rules = RULES.get(part);
    return rules == null ? List.of() : (List<Rule<T>>) rules.get();
  }

  /** What is wrong with one part, not with those below it. */
  static List<Rule.Finding> findings(Object part, Edition edition) {
    List<Rule.Finding> findings =
        part instanceof Resource resource
            ? check(resource, Resource.class, edition, List.of())
            : List.of();
    return check(part, part.getClass(), edition, findings);
  }

  /** Adds to the findings; a new list is made for the first only, as most parts have none. */
  private static <T> List<Rule.Finding> check(
      T part, Class<? extends T> type, Edition edition, List<Rule.Finding> before) {
    List<Rule.Finding> findings = before;
    List<Rule<T>> rules = of(type);
    for (int i = 0; i < rules.size(); i++) {
      Rule<T> rule = rules.get(i);
      if (rule.scope().includes(edition) && !rule.holds(part)) {
        findings = findings.isEmpty() ? new ArrayList<>() : findings;
        rule.check(part, findings::add);
      }
    }
    return findings;
  }
}
