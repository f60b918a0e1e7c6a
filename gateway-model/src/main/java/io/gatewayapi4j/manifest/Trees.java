package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes trees of Jackson's trees and of maps. */
final class Trees {
  private Trees() {}

  static Node of(JsonNode tree) {
    return switch (tree.getNodeType()) {
      case OBJECT -> {
        List<Field> fields = new ArrayList<>(tree.size());
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
          fields.add(new Field(field.getKey(), of(field.getValue())));
        }
        yield object(fields);
      }
      case ARRAY -> {
        List<Node> items = new ArrayList<>(tree.size());
        for (JsonNode item : tree) {
          items.add(of(item));
        }
        yield new Items(items);
      }
      case STRING, BINARY -> Scalar.text(tree.asText(), 0);
      case BOOLEAN -> Scalar.of(ScalarType.BOOLEAN, tree.asText());
      case NUMBER -> number(tree.numberValue());
      case POJO, NULL, MISSING -> Scalar.NULL;
    };
  }

  /**
   * The tree of maps, lists, strings, numbers, booleans and nulls; of anything else, its string.
   */
  static Node of(@Nullable Object value) {
    if (value == null) {
      return Scalar.NULL;
    } else if (value instanceof Map<?, ?> map) {
      List<Field> fields = new ArrayList<>(map.size());
      map.forEach((key, part) -> fields.add(new Field(String.valueOf(key), of(part))));
      return object(fields);
    } else if (value instanceof Iterable<?> list) {
      List<Node> items = new ArrayList<>();
      list.forEach(item -> items.add(of(item)));
      return new Items(items);
    } else if (value instanceof Boolean) {
      return Scalar.of(ScalarType.BOOLEAN, value.toString());
    } else if (value instanceof Number number) {
      return number(number);
    }
    return Scalar.text(value.toString(), 0);
  }

  private static Node number(Number number) {
    String text = number.toString();
    boolean whole = text.indexOf('.') < 0 && text.indexOf('E') < 0 && !text.equals("NaN");
    return Scalar.of(
        whole && !text.endsWith("Infinity") ? ScalarType.INTEGER : ScalarType.FLOAT, text);
  }

  static JsonNode toJackson(Node node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof Fields object) {
      ObjectNode tree = factory.objectNode();
      for (Field field : object.fields()) {
        tree.set(field.name(), toJackson(field.value()));
      }
      return tree;
    }
    if (node instanceof Items list) {
      ArrayNode tree = factory.arrayNode(list.items().size());
      for (Node item : list.items()) {
        tree.add(toJackson(item));
      }
      return tree;
    }
    Object value = value(node);
    return value == null
        ? factory.nullNode()
        : value instanceof Boolean truth
            ? factory.booleanNode(truth)
            : value instanceof Long whole
                ? factory.numberNode(whole)
                : value instanceof Double real
                    ? factory.numberNode(real)
                    : factory.textNode(value.toString());
  }

  static Map<String, Object> toMap(Fields object) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Field field : object.fields()) {
      map.put(field.name(), value(field.value()));
    }
    return map;
  }

  private static @Nullable Object value(Node node) {
    if (node instanceof Fields object) {
      return toMap(object);
    } else if (node instanceof Items list) {
      List<@Nullable Object> items = new ArrayList<>(list.items().size());
      for (Node item : list.items()) {
        items.add(value(item));
      }
      return items;
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.type()) {
      case STRING -> scalar.text();
      case BOOLEAN -> scalar.text().equals("true");
      case NULL -> null;
      case INTEGER, FLOAT -> number(scalar.text());
    };
  }

  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notWhole) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException notFinite) {
        return text;
      }
    }
  }

  private static Fields object(List<Field> fields) {
    return new Fields(fields);
  }
}
