/** Typed, immutable Gateway API resources, and reading and writing them. */
@org.jspecify.annotations.NullMarked
module io.gatewayapi4j.model {
  requires transitive org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive jakarta.validation;
  requires org.yaml.snakeyaml;
  requires static io.soabase.recordbuilder.core;
  requires static java.compiler;

  exports io.gatewayapi4j.manifest;
  exports io.gatewayapi4j.model;

  // Validation engines read the fields of records.
  opens io.gatewayapi4j.model;
}
