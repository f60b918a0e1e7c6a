package io.gatewayapi4j.snapshot;

/**
 * A condition on a header or query parameter.
 *
 * @param name the name; of a header in lower case
 * @param regex whether the value is a regular expression (RE2 syntax) to be matched in full
 * @param value the value that is compared exactly, or the expression
 */
public record ValueMatch(String name, boolean regex, String value) {}
