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
        new Place(resource, part, 0, schema.get("properties").get(part)).collect(places);
      }
    }
    return places;
  }

  JsonNode value() {
    return parent.isObject() ? parent.get(name) : parent.get(index);
  }

  void set(JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) parent).set(index, value);
    }
  }

  private void collect(List<Place> places) {
    places.add(this);
    JsonNode value = value();
    if (value.isObject() && schema.has("properties")) {
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        JsonNode below = schema.get("properties").path(part.getKey());
        if (!below.isMissingNode()) {
          new Place(value, part.getKey(), 0, below).collect(places);
        }
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        places.add(new Place(value, part.getKey(), 0, schema.path("additionalProperties")));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        new Place(value, "", i, schema.get("items")).collect(places);
      }
    }
  }
}
