package io.gatewayapi4j.snapshot;

/**
 * Why something is not as it should be.
 *
 * @param reason the word that a condition bears, such as {@code RefNotPermitted}
 * @param message what is wrong, where, and what would mend it
 */
record Failure(String reason, String message) {}
