package io.gatewayapi4j.model;

/** A constant with the spelling that resources use for it. */
public interface Spelled {
  /** The constant as resources spell it, such as {@code PathPrefix}. */
  String spelling();
}
