package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Syntax;
import java.util.Locale;

/** How Kubernetes judges the names of objects, labels and annotations. */
final class Names {
  private Names() {}

  /** What the name of an object of a kind may be, in words. */
  static String law(Kind kind) {
    return switch (kind) {
      case SERVICE ->
          "up to 63 lower-case letters, digits and '-', starting with a letter and not ending with"
              + " '-'";
      case NAMESPACE -> "up to 63 " + Syntax.DNS_LABEL.description();
      default -> "up to 253 " + Syntax.DNS_SUBDOMAIN.description();
    };
  }

  /** Whether an object of a kind can have that name. */
  static boolean isName(Kind kind, String name) {
    return switch (kind) {
      case SERVICE -> isLabel(name) && name.charAt(0) >= 'a';
      case NAMESPACE -> isLabel(name);
      default -> name.length() <= 253 && Syntax.DNS_SUBDOMAIN.matches(name);
    };
  }

  /** Whether names can start so: a hyphen at the end is followed by something. */
  static boolean isPrefix(Kind kind, String prefix) {
    return isName(
        kind,
        prefix.length() > 1 && prefix.endsWith("-")
            ? prefix.substring(0, prefix.length() - 1) + "a"
            : prefix);
  }

  static boolean isLabel(String text) {
    return text.length() <= 63 && Syntax.DNS_LABEL.matches(text);
  }

  /** Whether a label or finalizer can have that key. */
  static boolean isKey(String key) {
    return Syntax.LABEL_KEY.matches(key) && key.indexOf('/') <= 253;
  }

  /** Whether an annotation can have that key; the domain may be in upper case. */
  static boolean isAnnotationKey(String key) {
    return isKey(key.toLowerCase(Locale.ROOT));
  }

  /** Whether a label can have that value. */
  static boolean isLabelValue(String value) {
    return value.length() <= 63 && Syntax.LABEL_VALUE.matches(value);
  }
}
