package io.gatewayapi4j.validate;

import jakarta.validation.ConstraintViolation;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Puts the path of the field before each message. The engine collects violations in a hash set, and
 * of their place hashes the last step alone: without this, all violations of one object that stands
 * in a resource many times have the same hash, and collecting them takes quadratic time.
 */
final class LocatedMessages extends ParameterMessageInterpolator {
  private static final String END = ": ";

  @Override
  public String interpolate(String template, Context context) {
    String message = super.interpolate(template, context);
    HibernateMessageInterpolatorContext hibernate =
        context.unwrap(HibernateMessageInterpolatorContext.class);
    return hibernate.getPropertyPath() + END + message;
  }

  /** The message of a violation without the path. */
  static String message(ConstraintViolation<?> violation) {
    String prefix = violation.getPropertyPath() + END;
    String message = violation.getMessage();
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }
}
