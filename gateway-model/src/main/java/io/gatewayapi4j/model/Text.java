package io.gatewayapi4j.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be, in Unicode code points, and how it must be formed. For strings, and for
 * choices whose spelling is open.
 */
@Constraint(validatedBy = {Text.OfString.class, Text.OfChoice.class})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
  /** The smallest number of code points; 0 or 1. */
  int min() default 0;

  /** The largest number of code points. */
  int max() default Integer.MAX_VALUE;

  /** The form. */
  Syntax form() default Syntax.ANY;

  /** What is said of another text. */
  String message() default "must have {min} to {max} characters and be of the form {form}";

  /** The groups it is checked in. */
  Class<?>[] groups() default {};

  /** What engines hand on. */
  Class<? extends Payload>[] payload() default {};

  /** Checks texts. Immutable once initialized. */
  final class OfString implements ConstraintValidator<Text, String> {
    private int min;
    private int max;
    private Syntax form = Syntax.ANY;

    /** For the validation engine. */
    public OfString() {}

    @Override
    public void initialize(Text constraint) {
      min = constraint.min();
      max = constraint.max();
      form = constraint.form();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return Absent.is(value) || value == null || isValid(value);
    }

    /** There are at most as many code points as characters. */
    private boolean isLong(String text) {
      return text.length() > max && text.codePointCount(0, text.length()) > max;
    }

    private boolean isValid(String text) {
      return text.length() >= min && !isLong(text) && form.matches(text);
    }
  }

  /** Checks choices by their spelling. Immutable once initialized. */
  final class OfChoice implements ConstraintValidator<Text, Choice<?>> {
    private final OfString spelling = new OfString();

    /** For the validation engine. */
    public OfChoice() {}

    @Override
    public void initialize(Text constraint) {
      spelling.initialize(constraint);
    }

    @Override
    public boolean isValid(@Nullable Choice<?> value, ConstraintValidatorContext context) {
      return value == null || spelling.isValid(value.text());
    }
  }
}
