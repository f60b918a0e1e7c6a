package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.GatewayClassStatus;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.ListenerSetStatus;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.SupportedFeature;
import io.gatewayapi4j.model.XBackendParentStatus;
import io.gatewayapi4j.model.XMeshStatus;
import java.util.List;
import java.util.function.Function;

/** Rules on statuses: lists that are keyed by a field have each key once. */
final class StatusRules {
  static final List<Rule<GatewayClassStatus>> GATEWAY_CLASS =
      conditions(Rules.of(GatewayClassStatus.class), GatewayClassStatus::conditions)
          .at("supportedFeatures")
          .unique(GatewayClassStatus::supportedFeatures, "name", SupportedFeature::name)
          .list();

  static final List<Rule<XMeshStatus>> X_MESH =
      conditions(Rules.of(XMeshStatus.class), XMeshStatus::conditions)
          .at("supportedFeatures")
          .unique(XMeshStatus::supportedFeatures, "name", SupportedFeature::name)
          .list();

  static final List<Rule<GatewayStatus>> GATEWAY =
      conditions(Rules.of(GatewayStatus.class), GatewayStatus::conditions)
          .at("listeners")
          .unique(GatewayStatus::listeners, "name", ListenerStatus::name)
          .list();

  static final List<Rule<ListenerSetStatus>> LISTENER_SET =
      conditions(Rules.of(ListenerSetStatus.class), ListenerSetStatus::conditions)
          .at("listeners")
          .unique(ListenerSetStatus::listeners, "name", ListenerStatus::name)
          .list();

  static final List<Rule<ListenerStatus>> LISTENER =
      conditions(Rules.of(ListenerStatus.class), ListenerStatus::conditions).list();

  static final List<Rule<RouteParentStatus>> ROUTE_PARENT =
      conditions(Rules.of(RouteParentStatus.class), RouteParentStatus::conditions).list();

  static final List<Rule<PolicyAncestorStatus>> POLICY_ANCESTOR =
      conditions(Rules.of(PolicyAncestorStatus.class), PolicyAncestorStatus::conditions).list();

  static final List<Rule<XBackendParentStatus>> X_BACKEND_PARENT =
      conditions(Rules.of(XBackendParentStatus.class), XBackendParentStatus::conditions).list();

  private StatusRules() {}

  private static <T> Rules<T> conditions(Rules<T> rules, Function<T, List<Condition>> get) {
    return rules.at("conditions").unique(get, "type", Condition::type);
  }
}
