package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Random objects from a definition alone. Each part is repaired on the spot until its own
 * expressions hold, or patience ends, so that most objects are valid.
 */
final class Generator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PATIENCE = 60;

  /** A depth at which few of the optional fields are there. */
  static final int SPARSE = 6;

  private final Definition definition;
  private final Random random;
  private final Samples samples;

  Generator(Definition definition, Random random) {
    this.definition = definition;
    this.random = random;
    this.samples = new Samples(random);
  }

  /** A whole resource, valid as a rule. */
  ObjectNode resource() {
    JsonNode schema = definition.schema();
    ObjectNode resource = JSON.objectNode();
    resource.put("apiVersion", definition.apiVersion());
    resource.put("kind", definition.kind().spelling());
    resource.putObject("metadata").put("name", "sample");
    resource.set("spec", value(schema.at("/properties/spec"), 1));
    JsonNode status = schema.at("/properties/status");
    if (!status.isMissingNode() && random.nextInt(3) == 0) {
      resource.set("status", value(status, 1));
    }
    return resource;
  }

  /** A value for a schema. */
  JsonNode value(JsonNode schema, int depth) {
    return switch (schema.path("type").asText()) {
      case "object" -> schema.has("properties") ? object(schema, depth) : map(schema);
      case "array" -> array(schema, depth);
      case "integer" -> integer(schema);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      default -> text(schema);
    };
  }

  private JsonNode text(JsonNode schema) {
    JsonNode text = TextNode.valueOf(samples.fitting(schema));
    for (int i = 0; i < PATIENCE && !holds(text, schema); i++) {
      text = TextNode.valueOf(samples.fitting(schema));
    }
    return text;
  }

  private JsonNode integer(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    long min = schema.path("minimum").asLong(0);
    long max = schema.path("maximum").asLong(min + 1000);
    long value =
        switch (random.nextInt(8)) {
          case 0 -> min;
          case 1 -> max;
          default -> min + random.nextInt((int) Math.min(max - min, 9) + 1);
        };
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  private JsonNode map(JsonNode schema) {
    ObjectNode map = JSON.objectNode();
    int size = random.nextInt(3);
    for (int i = 0; i < size; i++) {
      String key = random.nextBoolean() ? "key" + i : "a.example/key" + i;
      map.put(key, samples.fitting(schema.path("additionalProperties")));
    }
    return map;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> part : schema.get("properties").properties()) {
      if (isRequired(schema, part.getKey()) || random.nextInt(100) < 65 - 7 * depth) {
        object.set(part.getKey(), value(part.getValue(), depth + 1));
      }
    }
    List<String> failing = failing(object, schema);
    for (int i = 0; i < PATIENCE && !failing.isEmpty(); i++) {
      List<String> names = Expressions.fields(failing.get(random.nextInt(failing.size())), schema);
      change(object, names.get(random.nextInt(names.size())), schema, depth);
      failing = failing(object, schema);
    }
    return object;
  }

  private void change(ObjectNode object, String name, JsonNode schema, int depth) {
    if (!isRequired(schema, name) && random.nextInt(3) > 0) {
      object.remove(name);
    } else {
      object.set(name, value(schema.get("properties").get(name), depth + 1));
    }
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int min = schema.path("minItems").asInt(0);
    int max = Math.min(schema.path("maxItems").asInt(4), depth > 4 ? 2 : 4);
    int size = Math.max(min, random.nextInt(Math.max(max, min) + 1));
    for (int i = 0; i < size; i++) {
      array.add(value(schema.get("items"), depth + 1));
    }
    for (int i = 0; i < PATIENCE && !array.isEmpty() && !isSound(array, schema); i++) {
      int at = random.nextInt(array.size());
      if (array.size() > min && random.nextBoolean()) {
        array.remove(at);
      } else {
        array.set(at, value(schema.get("items"), depth + 1));
      }
    }
    return array;
  }

  private static boolean isSound(ArrayNode array, JsonNode schema) {
    TreeSet<String> items = new TreeSet<>();
    Lists.refused(array, schema, "", items);
    return items.isEmpty() && holds(array, schema);
  }

  private static boolean holds(JsonNode value, JsonNode schema) {
    return failing(value, schema).isEmpty();
  }

  /** The expressions of this very part that do not hold, defaults filled in. */
  static List<String> failing(JsonNode value, JsonNode schema) {
    return schema.has("x-kubernetes-validations")
        ? Expressions.failing(Structure.filled(value, schema), schema)
        : List.of();
  }

  static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
