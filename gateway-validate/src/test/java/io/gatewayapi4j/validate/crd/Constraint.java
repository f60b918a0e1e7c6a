package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One constraint of a definition.
 *
 * @param path the field, with {@code []} for items and entries
 * @param keyword as the ids of our rules have it; {@code rule} for an expression
 * @param argument what the keyword is given
 */
record Constraint(String path, String keyword, String argument) {
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "minLength", "min-length",
          "maxLength", "max-length",
          "pattern", "pattern",
          "minItems", "min-items",
          "maxItems", "max-items",
          "maxProperties", "max-properties",
          "minimum", "minimum",
          "maximum", "maximum");

  /** All constraints of a definition, but those of types, which reading judges, and of metadata. */
  static List<Constraint> of(Definition definition) {
    List<Constraint> constraints = new ArrayList<>();
    definition
        .schema()
        .get("properties")
        .properties()
        .forEach(part -> collect(part.getValue(), part.getKey(), constraints));
    return constraints;
  }

  private static void collect(JsonNode schema, String path, List<Constraint> all) {
    KEYWORDS.forEach(
        (keyword, name) -> {
          String argument = schema.path(keyword).asText();
          if (schema.has(keyword) && !(name.equals("min-length") && argument.equals("0"))) {
            all.add(new Constraint(path, name, argument));
          }
        });
    for (JsonNode name : schema.path("required")) {
      all.add(new Constraint(path + "." + name.asText(), "required", ""));
    }
    if (schema.has("enum")) {
      TreeSet<String> values = new TreeSet<>();
      schema.get("enum").forEach(value -> values.add(value.asText()));
      all.add(new Constraint(path, "enum", String.join(", ", values)));
    }
    if (schema.path("format").asText().equals("date-time")) {
      all.add(new Constraint(path, "format", "date-time"));
    }
    if (List.of("map", "set").contains(schema.path("x-kubernetes-list-type").asText())) {
      all.add(new Constraint(path, "unique", ""));
    }
    if (schema.has("oneOf")) {
      all.add(new Constraint(path, "rule", schema.get("oneOf").toString()));
    }
    for (JsonNode rule : schema.path("x-kubernetes-validations")) {
      all.add(new Constraint(path, "rule", rule.get("rule").asText()));
    }
    schema
        .path("properties")
        .properties()
        .forEach(part -> collect(part.getValue(), path + "." + part.getKey(), all));
    for (String below : List.of("items", "additionalProperties")) {
      if (schema.path(below).isObject()) {
        collect(schema.get(below), path + "[]", all);
      }
    }
  }
}
