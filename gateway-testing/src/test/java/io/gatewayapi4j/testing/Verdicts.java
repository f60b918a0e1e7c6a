package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of routes that say yes or no, by where they stand. */
final class Verdicts {
  private Verdicts() {}

  static Map<String, Choice<ConditionStatus>> of(List<Resource> resolved) {
    Map<String, Choice<ConditionStatus>> verdicts = new HashMap<>();
    for (Resource resource : resolved) {
      if (resource instanceof Route route && route.status() != null) {
        for (RouteParentStatus parent : route.status().parents()) {
          for (Condition condition : parent.conditions()) {
            if (condition.status() != null && !condition.type().equals("PartiallyInvalid")) {
              String place = route.key() + " at " + parent.parentRef() + " " + condition.type();
              verdicts.put(place, condition.status());
            }
          }
        }
      }
    }
    return verdicts;
  }
}
