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

/** The field must be written; what it holds, if only nothing, is for other constraints. */
@Constraint(validatedBy = Required.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {
  /** What is said of a field that was left out. */
  String message() default "is required";

  /** The groups it is checked in. */
  Class<?>[] groups() default {};

  /** What engines hand on. */
  Class<? extends Payload>[] payload() default {};

  /** Tells written from not written, see {@link Absent}. Stateless. */
  final class Check implements ConstraintValidator<Required, Object> {

    /** For the validation engine. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
      return !Absent.is(value);
    }
  }
}
