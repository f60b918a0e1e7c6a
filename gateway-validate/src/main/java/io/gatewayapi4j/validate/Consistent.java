package io.gatewayapi4j.validate;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields of a part agree with each other: the one constraint through which all named rules are
 * run. It is put on the parts of the model by {@link Validator#configuration()}, not written there.
 */
@Constraint(validatedBy = ConsistentCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
  /** Said where the findings themselves are not read. */
  String message() default "is not consistent";

  /** The groups it is checked in. */
  Class<?>[] groups() default {};

  /** What engines hand on. */
  Class<? extends Payload>[] payload() default {};
}
