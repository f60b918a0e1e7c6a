package io.gatewayapi4j.model;

/** The two sets of definitions that Gateway API is released in. */
public enum Channel {
  /** What is stable: the kinds and fields that most clusters have installed. */
  STANDARD,
  /** All of the standard channel, and the kinds and fields that may still change. */
  EXPERIMENTAL
}
