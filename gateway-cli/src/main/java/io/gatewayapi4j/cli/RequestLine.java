package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.ClientRequest;
import org.jspecify.annotations.Nullable;

/** One line of a file of requests. */
sealed interface RequestLine {
  /** What the answer is to be told by, as the JSON it was written in; null for none. */
  @Nullable String id();

  /** Reads a line; total: what cannot be used says why. */
  static RequestLine parse(String line) {
    return RequestReader.read(line);
  }

  /** A line that asks for a decision. */
  record Asked(@Nullable String id, ClientRequest request) implements RequestLine {}

  /** A line that cannot be used. */
  record Unusable(@Nullable String id, String reason) implements RequestLine {}
}
