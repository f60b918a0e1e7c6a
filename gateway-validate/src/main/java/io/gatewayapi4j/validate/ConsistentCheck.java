package io.gatewayapi4j.validate;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Runs the named rules of a part. Stateless. */
public final class ConsistentCheck implements ConstraintValidator<Consistent, Object> {
  /** For the validation engine. */
  public ConsistentCheck() {}

  @Override
  public boolean isValid(@Nullable Object part, ConstraintValidatorContext context) {
    if (part == null) {
      return true;
    }
    HibernateConstraintValidatorContext hibernate =
        context.unwrap(HibernateConstraintValidatorContext.class);
    Edition edition = hibernate.getConstraintValidatorPayload(Edition.class);
    List<Rule.Finding> findings =
        RuleBook.findings(part, edition == null ? Edition.DEFAULT : edition);
    for (Rule.Finding finding : findings) {
      hibernate.disableDefaultConstraintViolation();
      hibernate
          .withDynamicPayload(finding)
          .buildConstraintViolationWithTemplate(message(finding))
          .addConstraintViolation();
    }
    return findings.isEmpty();
  }

  /** Of each finding another: the engine takes violations of one part with one message for one. */
  private static String message(Rule.Finding finding) {
    String field = finding.field().isEmpty() ? "" : finding.field() + ": ";
    return field + finding.rule().law() + " (" + finding.rule().id() + ")";
  }
}
