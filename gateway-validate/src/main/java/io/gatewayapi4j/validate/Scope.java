package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Channel;

/** Where a rule holds. */
enum Scope {
  /** Everywhere. */
  ALWAYS,
  /** With the definitions of the standard channel only. */
  STANDARD,
  /** With the definitions of the experimental channel only. */
  EXPERIMENTAL,
  /** In all versions but v1alpha2. */
  NOT_V1ALPHA2,
  /** In v1alpha2. */
  V1ALPHA2,
  /** In v1alpha2 of the experimental channel. */
  EXPERIMENTAL_V1ALPHA2;

  boolean includes(Edition edition) {
    return switch (this) {
      case ALWAYS -> true;
      case STANDARD -> edition.channel() == Channel.STANDARD;
      case EXPERIMENTAL -> edition.channel() == Channel.EXPERIMENTAL;
      case NOT_V1ALPHA2 -> !edition.v1alpha2();
      case V1ALPHA2 -> edition.v1alpha2();
      case EXPERIMENTAL_V1ALPHA2 -> edition.v1alpha2() && edition.channel() == Channel.EXPERIMENTAL;
    };
  }
}
