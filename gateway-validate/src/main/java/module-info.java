/** What resources mean: what the API server refuses, what attaches to what, and the statuses. */
@org.jspecify.annotations.NullMarked
module io.gatewayapi4j.validate {
  requires transitive io.gatewayapi4j.model;
  requires transitive org.jspecify;

  exports io.gatewayapi4j.snapshot;
}
