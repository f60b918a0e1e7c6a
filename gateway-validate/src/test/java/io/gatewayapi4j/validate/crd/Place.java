package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A place in an object: a field or an item, with its schema. */
record Place(JsonNode parent, String name, int index, JsonNode schema) {
  /** All places below {@code spec} and {@code status}, these included. */
  static List<Place> of(ObjectNode resource, JsonNode schema) {
    List<Place> places = new ArrayList<>();
    for (String part : List.of("spec", "status")) {
      if (resource.has(part)) {
        field(resource, part, schema).collect(places);
      }
    }
    return places;
  }

  /** A field of an object, there or not. */
  static Place field(JsonNode object, String name, JsonNode schema) {
    return new Place(object, name, 0, schema.get("properties").path(name));
  }

  /** An item of a list, or the one to come after its last. */
  static Place item(JsonNode list, int index, JsonNode schema) {
    return new Place(list, "", index, schema.get("items"));
  }

  /** What is there; null where nothing is. */
  JsonNode value() {
    return parent.isObject() ? parent.get(name) : parent.get(index);
  }

  void set(JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (index < parent.size()) {
      ((ArrayNode) parent).set(index, value);
    } else {
      ((ArrayNode) parent).add(value);
    }
  }

  private void collect(List<Place> places) {
    places.add(this);
    JsonNode value = value();
    if (value.isObject() && schema.has("properties")) {
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        Place below = field(value, part.getKey(), schema);
        if (!below.schema().isMissingNode()) {
          below.collect(places);
        }
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        places.add(new Place(value, part.getKey(), 0, schema.path("additionalProperties")));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        item(value, i, schema).collect(places);
      }
    }
  }
}
