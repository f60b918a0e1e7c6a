package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Lists that a definition declares to be sets, or maps with some fields as their key. */
final class Lists {
  private Lists() {}

  /** Adds the items that come a second time. */
  static void refused(JsonNode value, JsonNode schema, String path, Set<String> paths) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
        if (value.has(part.getKey())) {
          String below = path + (path.isEmpty() ? "" : ".") + part.getKey();
          refused(value.get(part.getKey()), part.getValue(), below, paths);
        }
      }
    } else if (value.isArray()) {
      String type = schema.path("x-kubernetes-list-type").asText();
      Map<JsonNode, Integer> seen = new HashMap<>();
      for (int i = 0; i < value.size(); i++) {
        JsonNode item = value.get(i);
        JsonNode key = type.equals("map") ? key(item, schema) : item;
        boolean whole =
            !type.equals("map") || key.size() == schema.get("x-kubernetes-list-map-keys").size();
        if (!type.isEmpty()
            && !type.equals("atomic")
            && whole
            && seen.merge(key, 1, Integer::sum) == 2) {
          paths.add(path + "[" + i + "]");
        }
        refused(item, schema.path("items"), path + "[" + i + "]", paths);
      }
    }
  }

  private static JsonNode key(JsonNode item, JsonNode schema) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    for (JsonNode name : schema.get("x-kubernetes-list-map-keys")) {
      if (item.has(name.asText())) {
        key.set(name.asText(), item.get(name.asText()));
      }
    }
    return key;
  }
}
