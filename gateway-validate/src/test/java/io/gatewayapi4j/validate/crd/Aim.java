package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes one thing that an expression looks at: a field that it names, or a text by one that it
 * holds. By chance alone the rarer expressions are never broken.
 */
final class Aim {
  private static final int TRIES = 12;
  private static final Pattern LITERAL = Pattern.compile("'([^']+)'");
  private static final Pattern FIELD = Pattern.compile("\\.(\\w+)\\b(?!\\()");

  private final Random random;
  private final Generator generator;
  private final Map<String, Integer> aims = new HashMap<>();

  Aim(Random random, Generator generator) {
    this.random = random;
    this.generator = generator;
  }

  /** An expression, and a place at which it stands. */
  private record Target(Place place, String expression) {}

  /** Changes something for the expression at these places that came up least; whether it could. */
  boolean apply(List<Place> places) {
    List<Target> targets = new ArrayList<>();
    for (Place place : places) {
      for (JsonNode rule : place.schema().path("x-kubernetes-validations")) {
        String expression = rule.get("rule").asText();
        if (!expression.contains("oldSelf")) { // a new resource cannot break it
          targets.add(new Target(place, expression));
        }
      }
    }
    if (targets.isEmpty()) {
      return false;
    }
    Collections.shuffle(targets, random);
    Target target =
        Collections.min(
            targets, Comparator.comparing(one -> aims.getOrDefault(one.expression(), 0)));
    aims.merge(target.expression(), 1, Integer::sum);
    return tryToBreak(target);
  }

  /** Changes something a few times at the most, until the expression does not hold. */
  private boolean tryToBreak(Target target) {
    Place place = target.place();
    JsonNode before = place.value().deepCopy();
    boolean changed = change(place, target.expression());
    for (int tries = random.nextInt(TRIES); tries > 0 && changed && holds(target); tries--) {
      place.set(before.deepCopy());
      changed = change(place, target.expression());
    }
    return changed;
  }

  private static boolean holds(Target target) {
    JsonNode schema = target.place().schema();
    JsonNode value = Structure.filled(target.place().value(), schema);
    return !Expressions.failing(value, schema).contains(target.expression());
  }

  private boolean change(Place place, String expression) {
    if (place.value() instanceof ArrayNode array && !array.isEmpty()) {
      return changeItems(array, place.schema().get("items"), expression);
    }
    if (place.value() instanceof TextNode text) {
      place.set(changed(text, place.schema(), expression));
      return true;
    }
    return place.value() instanceof ObjectNode object
        && changeField(object, place.schema(), expression);
  }

  /** Changes an item, or writes it twice, or both. */
  private boolean changeItems(ArrayNode array, JsonNode schema, String expression) {
    JsonNode item = array.get(random.nextInt(array.size()));
    boolean changed =
        random.nextBoolean()
            && item instanceof ObjectNode object
            && changeField(object, schema, expression);
    if (!changed || random.nextBoolean()) {
      array.insert(random.nextInt(array.size() + 1), item.deepCopy());
    }
    return true;
  }

  private boolean changeField(ObjectNode object, JsonNode schema, String expression) {
    List<String> names = new ArrayList<>();
    for (String name : found(FIELD, expression)) {
      if (schema.path("properties").has(name)) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      return false;
    }
    String name = names.get(random.nextInt(names.size()));
    JsonNode part = schema.get("properties").get(name);
    JsonNode value = object.get(name);
    if (value == null) {
      object.set(name, generator.value(part, 3));
    } else if (value instanceof TextNode text && random.nextInt(4) > 0) {
      object.set(name, changed(text, part, expression));
    } else if (!(value instanceof ObjectNode below && changeField(below, part, expression))) {
      object.remove(name);
    }
    return true;
  }

  /** One of the texts of an enumeration; else the text with one of the expression's put in. */
  private TextNode changed(TextNode text, JsonNode schema, String expression) {
    List<String> literals = found(LITERAL, expression);
    if (schema.has("enum")) {
      literals.removeIf(literal -> !isOf(literal, schema.get("enum")));
    } else if (!literals.stream().allMatch(Aim::isName)) {
      literals.removeIf(Aim::isName);
    }
    if (literals.isEmpty()) {
      return TextNode.valueOf(text.asText() + text.asText());
    }
    String literal = literals.get(random.nextInt(literals.size()));
    if (schema.has("enum") || random.nextInt(4) == 0) {
      return TextNode.valueOf(literal);
    }
    String old = text.asText();
    int at = random.nextBoolean() ? old.length() : random.nextInt(old.length() + 1);
    return TextNode.valueOf(old.substring(0, at) + literal + old.substring(at));
  }

  /** Such as an enumeration has. */
  private static boolean isName(String literal) {
    return literal.matches("[A-Z]\\w+");
  }

  private static boolean isOf(String text, JsonNode values) {
    for (JsonNode value : values) {
      if (value.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> found(Pattern pattern, String expression) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(expression);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
