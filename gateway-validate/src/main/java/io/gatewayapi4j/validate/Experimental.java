package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Kind;
import java.util.regex.Pattern;

/**
 * The fields that the standard channel does not have. An API server drops them there without a
 * word, so nothing below them is refused.
 */
final class Experimental {
  private static final Pattern FIELDS =
      Pattern.compile(
          "spec\\.(defaultScope|useDefaultGateways"
              + "|rules\\[\\d+]\\.(sessionPersistence|retry"
              + "|(backendRefs\\[\\d+]\\.)?filters\\[\\d+]\\.externalAuth))([.\\[].*)?",
          Pattern.DOTALL);

  private Experimental() {}

  /** Whether a path is of such a field, or of one below it. */
  static boolean isBelow(Kind kind, String path) {
    return kind.group().equals(Kind.Group.GATEWAY) && FIELDS.matcher(path).matches();
  }
}
