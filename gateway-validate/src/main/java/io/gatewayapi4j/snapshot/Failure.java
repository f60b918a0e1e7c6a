package io.gatewayapi4j.snapshot;

/**
 * Why something is not as it should be.
 *
 * @param reason the word that a condition bears, such as {@code RefNotPermitted}
 * @param message what is wrong, where, and what would mend it
 */
record Failure(String reason, String message) {
  /** A kind as messages tell it: with its group, unless that is the core group. */
  static String kind(String group, String kind) {
    return group.isEmpty() ? kind : kind + " of group " + group;
  }
}
