package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the standard channel does not have. An API server drops them there without a
 * word, so nothing below them is refused.
 */
final class Experimental {
  private static final Pattern FIELDS =
      Pattern.compile(
          "spec\\.(defaultScope|useDefaultGateways"
              + "|rules\\[\\d+]\\.(sessionPersistence|retry"
              + "|(backendRefs\\[\\d+]\\.)?filters\\[\\d+]\\.externalAuth))([.\\[].*)?",
          Pattern.DOTALL);

  private Experimental() {}

  /** Whether a path is of such a field, or of one below it. */
  static boolean isBelow(Kind kind, String path) {
    return kind.group().equals(Kind.Group.GATEWAY) && FIELDS.matcher(path).matches();
  }

  /** Reports the experimental fields of a resource. */
  static void check(Resource resource, LintRule.Sink sink) {
    if (resource instanceof Gateway gateway) {
      report(gateway.spec().defaultScope(), "spec.defaultScope", sink);
    }
    if (resource instanceof Route route) {
      report(route.spec().useDefaultGateways(), "spec.useDefaultGateways", sink);
    }
    if (resource instanceof GRPCRoute route) {
      for (int i = 0; i < route.spec().rules().size(); i++) {
        GRPCRouteRule rule = route.spec().rules().get(i);
        report(rule.sessionPersistence(), "spec.rules[" + i + "].sessionPersistence", sink);
      }
    }
    if (resource instanceof HTTPRoute route) {
      for (int i = 0; i < route.spec().rules().size(); i++) {
        rule(route.spec().rules().get(i), "spec.rules[" + i + "]", sink);
      }
    }
  }

  private static void rule(HTTPRouteRule rule, String path, LintRule.Sink sink) {
    report(rule.retry(), path + ".retry", sink);
    report(rule.sessionPersistence(), path + ".sessionPersistence", sink);
    filters(rule.filters(), path, sink);
    for (int i = 0; i < rule.backendRefs().size(); i++) {
      filters(rule.backendRefs().get(i).filters(), path + ".backendRefs[" + i + "]", sink);
    }
  }

  private static void filters(List<HTTPRouteFilter> filters, String path, LintRule.Sink sink) {
    for (int i = 0; i < filters.size(); i++) {
      report(filters.get(i).externalAuth(), path + ".filters[" + i + "].externalAuth", sink);
    }
  }

  private static void report(@Nullable Object value, String path, LintRule.Sink sink) {
    if (value != null) {
      LintRule.EXPERIMENTAL_FIELD.at(path, sink);
    }
  }
}
