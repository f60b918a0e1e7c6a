package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Channel;

/**
 * Which of the official definitions judges: the versions of a kind differ little, and only {@code
 * v1alpha2} in what it refuses.
 */
record Edition(Channel channel, boolean v1alpha2) {
  /** The one that judges where nobody said which. */
  static final Edition DEFAULT = new Edition(Channel.STANDARD, false);

  static Edition of(Channel channel, String version) {
    return new Edition(channel, version.equals("v1alpha2"));
  }
}
