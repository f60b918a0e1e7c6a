package io.gatewayapi4j.benchmarks;

/** What a server has of the target of a request. */
public enum TargetForm {
  /** A string that is there already. */
  STRING,

  /** Bytes, which are handed over to an engine that takes them; any other gets that string. */
  BYTES,

  /**
   * Bytes, of which a string is made for each decision: what one pays who cannot hand them over.
   */
  MADE
}
