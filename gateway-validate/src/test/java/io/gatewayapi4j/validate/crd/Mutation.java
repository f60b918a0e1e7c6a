package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes one thing in an object, such as may break one of the constraints at that place. */
final class Mutation {
  private final JsonNode schema;
  private final Random random;
  private final Samples samples;
  private final Generator generator;
  private final Aim aim;

  Mutation(JsonNode schema, Random random, Generator generator) {
    this.schema = schema;
    this.random = random;
    this.samples = new Samples(random);
    this.generator = generator;
    this.aim = new Aim(schema, random, generator);
  }

  /** Changes one thing below {@code spec} or {@code status}. */
  void apply(ObjectNode resource) {
    if (random.nextInt(4) > 0 && aim.apply(resource)) {
      return;
    }
    List<Place> places = Place.of(resource, schema);
    Place place = places.get(random.nextInt(places.size()));
    if (place.value().isObject()) {
      changeObject((ObjectNode) place.value(), place.schema());
    } else if (place.value().isArray()) {
      changeArray((ArrayNode) place.value(), place.schema());
    } else if (place.value().isIntegralNumber()) {
      changeInteger(place);
    } else if (place.value().isTextual()) {
      changeText(place);
    }
  }

  private void changeObject(ObjectNode object, JsonNode schema) {
    if (!schema.has("properties")) {
      int max = schema.path("maxProperties").asInt(4);
      int more = random.nextInt(3) == 0 ? max + 1 : 1;
      for (int i = 0; i < more; i++) {
        object.put(more == 1 ? key() : "more" + i, "v");
      }
      return;
    }
    List<Map.Entry<String, JsonNode>> parts =
        new ArrayList<>(schema.get("properties").properties());
    Map.Entry<String, JsonNode> part = parts.get(random.nextInt(parts.size()));
    if (object.has(part.getKey()) && random.nextInt(3) > 0) {
      object.remove(part.getKey());
    } else {
      object.set(part.getKey(), generator.value(part.getValue(), 3));
    }
  }

  private String key() {
    return switch (random.nextInt(4)) {
      case 0 -> "a".repeat(252 + random.nextInt(3)) + "/b";
      case 1 -> "a.example/" + "b".repeat(62 + random.nextInt(3));
      default -> samples.any();
    };
  }

  private void changeArray(ArrayNode array, JsonNode schema) {
    int max = schema.path("maxItems").asInt(20);
    switch (random.nextInt(6)) {
      case 5 -> swell(array, schema, 2);
      case 0 -> array.removeAll();
      case 1 -> {
        while (array.size() <= max && max <= 1024) {
          array.add(generator.value(schema.get("items"), 6));
        }
      }
      case 2 -> array.add(generator.value(schema.get("items"), 4));
      default -> duplicate(array, schema);
    }
  }

  /** Fills a list, and those below it, as far as they may be, or near it. */
  private void swell(ArrayNode array, JsonNode schema, int depth) {
    int max = Math.min(schema.path("maxItems").asInt(8), 20);
    int size = Math.max(array.size(), max - random.nextInt(2));
    while (array.size() < size) {
      array.add(generator.value(schema.get("items"), 5));
    }
    for (JsonNode item : array) {
      for (Map.Entry<String, JsonNode> part : schema.get("items").path("properties").properties()) {
        boolean list = part.getValue().path("type").asText().equals("array");
        if (list && depth > 1 && item instanceof ObjectNode object) {
          ArrayNode below =
              object.get(part.getKey()) instanceof ArrayNode there
                  ? there
                  : object.putArray(part.getKey());
          swell(below, part.getValue(), depth - 1);
        }
      }
    }
  }

  /** Adds a copy of an item, with one field changed or none. */
  private void duplicate(ArrayNode array, JsonNode schema) {
    if (array.isEmpty()) {
      return;
    }
    JsonNode copy = array.get(random.nextInt(array.size())).deepCopy();
    array.insert(random.nextInt(array.size() + 1), copy);
    if (copy instanceof ObjectNode object && random.nextBoolean()) {
      changeObject(object, schema.get("items"));
    }
  }

  private void changeInteger(Place place) {
    JsonNode schema = place.schema();
    long min = schema.path("minimum").asLong(0);
    long max = schema.path("maximum").asLong(Integer.MAX_VALUE);
    long value =
        switch (random.nextInt(5)) {
          case 0 -> min - 1;
          case 1 -> max + 1;
          case 2 -> -1;
          case 3 -> 0;
          default -> place.value().longValue() + random.nextInt(200) - 100;
        };
    place.set(LongNode.valueOf(value));
  }

  private void changeText(Place place) {
    JsonNode schema = place.schema();
    String text = place.value().asText();
    int max = schema.path("maxLength").asInt(0);
    String changed =
        switch (random.nextInt(6)) {
          case 0 -> max > 0 ? filled(text, max + 1) : samples.any();
          case 1 -> max > 0 ? filled(text, max) : "";
          case 2 -> samples.changed(text);
          case 3 -> schema.has("enum") ? samples.fitting(schema) : "";
          default -> samples.any();
        };
    place.set(TextNode.valueOf(changed));
  }

  /** The text made so long, by letters or by characters beyond the first plane. */
  private String filled(String text, int length) {
    int more = length - text.codePointCount(0, text.length());
    return more <= 0 ? text : text + (random.nextInt(4) == 0 ? "😀" : "a").repeat(more);
  }
}
