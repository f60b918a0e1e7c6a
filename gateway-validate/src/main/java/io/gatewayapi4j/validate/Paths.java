package io.gatewayapi4j.validate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Field paths, as the API server writes them. */
final class Paths {
  /** By path, indices as numbers, then by rule. */
  static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::path, Paths::compare).thenComparing(Violation::rule);

  private Paths() {}

  /** The path of the field that is at fault. */
  static String of(ConstraintViolation<?> violation) {
    StringBuilder text = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.isInIterable()) {
        Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
        text.append('[').append(place).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        append(text, name(node.getName()));
      }
    }
    Rule.Finding finding = finding(violation);
    if (finding != null && !finding.field().isEmpty()) {
      append(text, finding.field());
    }
    return text.toString();
  }

  /** What a named rule found, or null where the constraint is another. */
  static Rule.@Nullable Finding finding(ConstraintViolation<?> violation) {
    return violation instanceof HibernateConstraintViolation<?> hibernate
        ? hibernate.getDynamicPayload(Rule.Finding.class)
        : null;
  }

  /** The field of a component, the name of which may not be a word of Java. */
  static String name(String component) {
    return component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
  }

  private static void append(StringBuilder path, String field) {
    path.append(path.length() == 0 ? "" : ".").append(field);
  }

  private static int compare(String a, String b) {
    int at = 0;
    int end = Math.min(a.length(), b.length());
    while (at < end && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    int digitsA = digits(a, at);
    int digitsB = digits(b, at);
    boolean number = at > 0 && (digitsA > 0 || digitsB > 0) && isIndex(a, at);
    return number && digitsA != digitsB ? digitsA - digitsB : a.compareTo(b);
  }

  private static boolean isIndex(String path, int at) {
    int open = at - 1;
    while (open >= 0 && Character.isDigit(path.charAt(open))) {
      open--;
    }
    return open >= 0 && path.charAt(open) == '[';
  }

  private static int digits(String path, int at) {
    int end = at;
    while (end < path.length() && Character.isDigit(path.charAt(end))) {
      end++;
    }
    return end - at;
  }
}
