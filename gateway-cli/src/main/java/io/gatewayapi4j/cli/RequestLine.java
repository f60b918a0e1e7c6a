package io.gatewayapi4j.cli;

import org.jspecify.annotations.Nullable;

/** One line of a file of requests. */
sealed interface RequestLine permits Request, RequestLine.Unusable {
  /** What the answer is to be told by, as the JSON it was written in; null for none. */
  @Nullable String id();

  /** Reads a line; total: what cannot be used says why. */
  static RequestLine parse(String line) {
    return RequestReader.read(line);
  }

  /** A line that cannot be used. */
  record Unusable(@Nullable String id, String reason) implements RequestLine {}
}
