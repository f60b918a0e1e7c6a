package io.gatewayapi4j.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many items a list, or entries a map, may have where it is written. */
@Constraint(validatedBy = {Items.OfList.class, Items.OfMap.class})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Items {
  /** The smallest number. */
  int min() default 0;

  /** The largest number. */
  int max() default Integer.MAX_VALUE;

  /** What is said of another number. */
  String message() default "must have {min} to {max} items";

  /** The groups it is checked in. */
  Class<?>[] groups() default {};

  /** What engines hand on. */
  Class<? extends Payload>[] payload() default {};

  /** Checks lists. Immutable once initialized. */
  final class OfList implements ConstraintValidator<Items, Collection<?>> {
    private int min;
    private int max;

    /** For the validation engine. */
    public OfList() {}

    @Override
    public void initialize(Items constraint) {
      min = constraint.min();
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
      return value == null || Absent.is(value) || (value.size() >= min && value.size() <= max);
    }
  }

  /** Checks maps. Immutable once initialized. */
  final class OfMap implements ConstraintValidator<Items, Map<?, ?>> {
    private int min;
    private int max;

    /** For the validation engine. */
    public OfMap() {}

    @Override
    public void initialize(Items constraint) {
      min = constraint.min();
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable Map<?, ?> value, ConstraintValidatorContext context) {
      return value == null || Absent.is(value) || (value.size() >= min && value.size() <= max);
    }
  }
}
