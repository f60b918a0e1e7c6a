package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Items;
import io.gatewayapi4j.model.OneOf;
import io.gatewayapi4j.model.Required;
import io.gatewayapi4j.model.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes violations of what the engine reports: the id of the rule, and what to say. */
final class Explanation {
  private static final int MAX_SHOWN = 80;

  /**
   * What a constraint of one field says.
   *
   * @param keyword the last part of the id of the rule
   */
  record Breach(String keyword, String found, String allowed, String advice) {}

  private Explanation() {}

  static Violation of(ConstraintViolation<?> violation, String path) {
    Rule.Finding finding = Paths.finding(violation);
    if (finding != null) {
      return of(finding, path);
    }
    Object value = violation.getInvalidValue();
    Breach breach = breach(violation, value);
    String part = violation.getLeafBean().getClass().getSimpleName();
    String rule = part + "." + field(violation) + "/" + breach.keyword();
    String message = breach.found() + ": " + breach.allowed() + "; " + breach.advice();
    return new Violation(rule, path, message, value, breach.allowed());
  }

  private static Violation of(Rule.Finding finding, String path) {
    Rule<?> rule = finding.rule();
    String found = finding.value() == null ? "refused" : "found " + shown(finding.value());
    String message = found + ": " + rule.law() + "; " + rule.advice();
    return new Violation(rule.id(), path, message, finding.value(), rule.law());
  }

  private static String field(ConstraintViolation<?> violation) {
    String field = "";
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.getKind() == ElementKind.PROPERTY ? Paths.name(node.getName()) : field;
    }
    return field;
  }

  private static Breach breach(ConstraintViolation<?> violation, @Nullable Object value) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    String found = "found " + shown(value);
    if (constraint instanceof Required) {
      return new Breach("required", "nothing was found", "this field is required", "set it");
    }
    if (constraint instanceof Text text) {
      return text(text, String.valueOf(value), found);
    }
    if (constraint instanceof Items items) {
      return items(items, value);
    }
    if (constraint instanceof OneOf oneOf) {
      String allowed = "one of " + String.join(", ", oneOf.value());
      return new Breach("enum", found, allowed, "choose one of them");
    }
    if (constraint instanceof Min min) {
      return new Breach("minimum", found, "at least " + min.value(), "raise it");
    }
    if (constraint instanceof Max max) {
      return new Breach("maximum", found, "at most " + max.value(), "lower it");
    }
    String name = constraint.annotationType().getSimpleName();
    return new Breach(name, found, LocatedMessages.message(violation), "correct it");
  }

  private static Breach text(Text constraint, String value, String found) {
    int points = value.codePointCount(0, value.length());
    if (points < constraint.min()) {
      return new Breach("min-length", "found an empty text", "at least one character", "set it");
    }
    if (points > constraint.max()) {
      String allowed = "at most " + constraint.max() + " characters";
      return new Breach("max-length", "found " + points + " characters", allowed, "shorten it");
    }
    String keyword = constraint.form().isFormat() ? "format" : "pattern";
    return new Breach(keyword, found, constraint.form().description(), "correct it");
  }

  private static Breach items(Items constraint, @Nullable Object value) {
    boolean map = value instanceof Map<?, ?>;
    int size = value instanceof Map<?, ?> entries ? entries.size() : size(value);
    String found = "found " + size + " items";
    String suffix = map ? "properties" : "items";
    return size < constraint.min()
        ? new Breach("min-" + suffix, found, "at least " + constraint.min(), "add some")
        : new Breach("max-" + suffix, found, "at most " + constraint.max(), "remove some");
  }

  private static int size(@Nullable Object value) {
    return value instanceof Collection<?> items ? items.size() : 0;
  }

  /** A value for a message: quoted, in one line, and cut where it is long. */
  static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), MAX_SHOWN);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? '\ufffd' : c);
    }
    String cut = end < text.length() ? "…" : "";
    return value instanceof Number ? shown + cut : "\"" + shown + cut + "\"";
  }
}
