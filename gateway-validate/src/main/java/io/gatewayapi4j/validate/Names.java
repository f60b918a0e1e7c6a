package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Syntax;
import java.util.Locale;

/** How Kubernetes judges the names of objects, labels and annotations. */
final class Names {
  private static final int MAX_GENERATED = 58;

  private Names() {}

  /** What the name of an object of a kind may be, in words. */
  static String law(Kind kind) {
    return switch (kind) {
      case SERVICE, NAMESPACE -> "up to 63 " + Syntax.DNS_LABEL.description();
      default -> "up to 253 " + Syntax.DNS_SUBDOMAIN.description();
    };
  }

  /** Whether an object of a kind can have that name. */
  static boolean isName(Kind kind, String name) {
    return switch (kind) {
      case SERVICE, NAMESPACE -> isLabel(name);
      default -> name.length() <= 253 && Syntax.DNS_SUBDOMAIN.matches(name);
    };
  }

  /**
   * Whether the API server takes it for the start of names: of a hyphen at the end it is lenient.
   */
  static boolean isPrefix(Kind kind, String prefix) {
    int length = prefix.length();
    boolean hyphen = length > 1 && prefix.endsWith("-");
    return isName(kind, hyphen ? prefix.substring(0, length - 2) + "a" : prefix);
  }

  /** Whether what the API server makes of it is a name: it cuts it, and adds some letters. */
  static boolean canBecomeName(Kind kind, String prefix) {
    return isName(kind, prefix.substring(0, Math.min(prefix.length(), MAX_GENERATED)) + "bcdfg");
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
