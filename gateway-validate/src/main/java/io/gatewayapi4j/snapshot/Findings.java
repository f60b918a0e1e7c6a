package io.gatewayapi4j.snapshot;

import java.util.ArrayList;
import java.util.List;

/** What is found wrong while a rule is resolved, in the order of the document. */
final class Findings {
  static final String UNSUPPORTED_VALUE = "UnsupportedValue";

  private final List<Failure> invalid = new ArrayList<>(0);
  private final List<Failure> unresolved = new ArrayList<>(0);

  /** The rule has a value that cannot be served: it is dropped. */
  void unsupported(FieldPath path, String message) {
    invalid(UNSUPPORTED_VALUE, path, message);
  }

  void invalid(String reason, FieldPath path, String message) {
    invalid.add(new Failure(reason, path + " " + message));
  }

  /** A reference does not resolve: the rule stays, and what it is for is answered with an error. */
  void unresolved(Failure failure) {
    unresolved.add(failure);
  }

  List<Failure> invalid() {
    return invalid;
  }

  List<Failure> unresolved() {
    return unresolved;
  }
}
