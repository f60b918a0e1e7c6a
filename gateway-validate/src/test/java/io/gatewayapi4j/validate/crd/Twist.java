package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes a field that an expression names, or a text by one that the expression holds. */
final class Twist {
  private static final Pattern LITERAL = Pattern.compile("'([^']+)'");

  private final Random random;
  private final Generator generator;

  Twist(Random random, Generator generator) {
    this.random = random;
    this.generator = generator;
  }

  /** Changes something at the place; whether there was anything to change. */
  boolean change(Place place, String expression) {
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
    List<String> names = Expressions.fields(expression, schema);
    if (names.isEmpty()) {
      return false;
    }
    String name = names.get(random.nextInt(names.size()));
    JsonNode part = schema.get("properties").get(name);
    JsonNode value = object.has(name) ? object.get(name) : part.get("default");
    if (value == null) {
      object.set(name, generator.value(part, Generator.SPARSE));
    } else if (value instanceof TextNode text && random.nextInt(4) > 0) {
      object.set(name, changed(text, part, expression));
    } else if (!(value instanceof ObjectNode below && changeField(below, part, expression))) {
      object.remove(name);
    }
    return true;
  }

  /** One of the texts of an enumeration; else the text with one of the expression's put in. */
  private TextNode changed(TextNode text, JsonNode schema, String expression) {
    List<String> literals = literals(expression);
    if (schema.has("enum")) {
      literals.removeIf(literal -> !isOf(literal, schema.get("enum")));
    } else if (!literals.stream().allMatch(Twist::isName)) {
      literals.removeIf(Twist::isName);
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

  private static List<String> literals(String expression) {
    return LITERAL
        .matcher(expression)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
