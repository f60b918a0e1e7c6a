package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Changes one thing that an expression looks at. By chance alone the rarer expressions are never
 * broken: here they take turns, and what an expression stands on is made where a resource lacks it.
 */
final class Aim {
  private static final int TRIES = 12;
  private static final String ITEM = "[]";

  private final Random random;
  private final Generator generator;
  private final Twist twist;
  private final JsonNode schema;
  private final List<Target> targets = new ArrayList<>();
  private int turn;

  Aim(JsonNode schema, Random random, Generator generator) {
    this.random = random;
    this.generator = generator;
    this.twist = new Twist(random, generator);
    this.schema = schema;
    collect(schema, List.of());
    Collections.shuffle(targets, random);
  }

  /** An expression, and the way to where it stands: fields by name, or any item of a list. */
  private record Target(List<String> way, String expression) {}

  private void collect(JsonNode part, List<String> way) {
    for (JsonNode rule : part.path("x-kubernetes-validations")) {
      String expression = rule.get("rule").asText();
      if (!expression.contains("oldSelf")) { // a new resource cannot break it
        targets.add(new Target(way, expression));
      }
    }
    for (Map.Entry<String, JsonNode> field : part.path("properties").properties()) {
      collect(field.getValue(), further(way, field.getKey()));
    }
    if (part.has("items")) {
      collect(part.get("items"), further(way, ITEM));
    }
  }

  private static List<String> further(List<String> way, String step) {
    List<String> further = new ArrayList<>(way);
    further.add(step);
    return further;
  }

  /** Changes something for the expression whose turn it is; whether it could. */
  boolean apply(ObjectNode resource) {
    if (targets.isEmpty()) {
      return false;
    }
    Target target = targets.get(turn++ % targets.size());
    return tryToBreak(target.expression(), reached(target.way(), resource));
  }

  /** The place at the end of the way. */
  private Place reached(List<String> way, ObjectNode resource) {
    Place place = made(Place.field(resource, way.get(0), schema));
    for (String step : way.subList(1, way.size())) {
      place =
          made(
              step.equals(ITEM)
                  ? item((ArrayNode) place.value(), place.schema())
                  : Place.field(place.value(), step, place.schema()));
    }
    return place;
  }

  private Place item(ArrayNode items, JsonNode schema) {
    return Place.item(items, random.nextInt(Math.max(items.size(), 1)), schema);
  }

  private Place made(Place place) {
    if (place.value() == null) {
      place.set(generator.value(place.schema(), Generator.SPARSE));
    }
    return place;
  }

  /** Changes something a few times at the most, until the expression does not hold. */
  private boolean tryToBreak(String expression, Place place) {
    JsonNode before = place.value().deepCopy();
    boolean changed = twist.change(place, expression);
    for (int tries = random.nextInt(TRIES); tries > 0 && changed; tries--) {
      if (Generator.failing(place.value(), place.schema()).contains(expression)) {
        return true;
      }
      place.set(before.deepCopy());
      changed = twist.change(place, expression);
    }
    return changed;
  }
}
