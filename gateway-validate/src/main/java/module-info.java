/** What resources mean: what the API server refuses, what attaches to what, and the statuses. */
@org.jspecify.annotations.NullMarked
module io.gatewayapi4j.validate {
  requires transitive io.gatewayapi4j.model;
  requires transitive org.jspecify;
  // Who only resolves and routes goes without the engine.
  requires static transitive org.hibernate.validator;

  exports io.gatewayapi4j.snapshot;
  exports io.gatewayapi4j.validate;
}
