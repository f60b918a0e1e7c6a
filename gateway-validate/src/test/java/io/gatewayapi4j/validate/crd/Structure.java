package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an API server does to an object before it judges it: fields that the schema does not have,
 * and nulls where none may be, are dropped; then defaults are filled in, from the outside inwards.
 */
final class Structure {
  private Structure() {}

  /** The object as it is judged. */
  static JsonNode prepare(JsonNode object, JsonNode schema) {
    ObjectNode copy = object.deepCopy();
    JsonNode metadata = copy.remove("metadata");
    prune(copy, schema);
    fill(copy, schema);
    if (metadata != null) {
      copy.set("metadata", metadata);
    }
    return copy;
  }

  /** A part with its defaults filled in. */
  static JsonNode filled(JsonNode value, JsonNode schema) {
    JsonNode copy = value.deepCopy();
    fill(copy, schema);
    return copy;
  }

  private static void prune(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object && schema.has("properties")) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode part = schema.get("properties").get(name);
        if (part == null || (object.get(name).isNull() && !part.path("nullable").asBoolean())) {
          object.remove(name);
        } else {
          prune(object.get(name), part);
        }
      }
    } else if (value instanceof ArrayNode items && schema.has("items")) {
      items.forEach(item -> prune(item, schema.get("items")));
    } else if (value.isObject() && schema.path("additionalProperties").isObject()) {
      value.forEach(entry -> prune(entry, schema.get("additionalProperties")));
    }
  }

  private static void fill(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
        if (!object.has(part.getKey()) && part.getValue().has("default")) {
          object.set(part.getKey(), part.getValue().get("default").deepCopy());
        }
        if (object.has(part.getKey())) {
          fill(object.get(part.getKey()), part.getValue());
        }
      }
    } else if (value instanceof ArrayNode items) {
      items.forEach(item -> fill(item, schema.path("items")));
    }
  }
}
