package io.gatewayapi4j.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value must be one of a few. Spellings are compared exactly. */
@Constraint(validatedBy = {OneOf.OfChoice.class, OneOf.OfString.class, OneOf.OfInteger.class})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
  /** The values; for an integer in decimal. */
  String[] value();

  /** What is said of another value. */
  String message() default "must be one of {value}";

  /** The groups it is checked in. */
  Class<?>[] groups() default {};

  /** What engines hand on. */
  Class<? extends Payload>[] payload() default {};

  /** Checks choices by their spelling. Immutable once initialized. */
  final class OfChoice implements ConstraintValidator<OneOf, Choice<?>> {
    private Set<String> values = Set.of();

    /** For the validation engine. */
    public OfChoice() {}

    @Override
    public void initialize(OneOf constraint) {
      values = Set.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Choice<?> value, ConstraintValidatorContext context) {
      return value == null || values.contains(value.text());
    }
  }

  /** Checks texts. Immutable once initialized. */
  final class OfString implements ConstraintValidator<OneOf, String> {
    private Set<String> values = Set.of();

    /** For the validation engine. */
    public OfString() {}

    @Override
    public void initialize(OneOf constraint) {
      values = Set.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || Absent.is(value) || values.contains(value);
    }
  }

  /** Checks integers. Immutable once initialized. */
  final class OfInteger implements ConstraintValidator<OneOf, Integer> {
    private Set<String> values = Set.of();

    /** For the validation engine. */
    public OfInteger() {}

    @Override
    public void initialize(OneOf constraint) {
      values = Set.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
      return value == null || values.contains(value.toString());
    }
  }
}
