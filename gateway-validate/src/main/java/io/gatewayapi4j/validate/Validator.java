package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Resource;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.HibernateValidatorFactory;

/**
 * Says of one resource what a Kubernetes API server with the official definitions of Gateway API
 * v1.6.1 would refuse, and at which fields. The definitions' OpenAPI constraints and expressions
 * are covered, and Kubernetes' own rules on metadata; of kinds that are not Gateway API's, the
 * metadata and the plainest rules.
 *
 * <p>Where some field is refused for itself, an API server may stop before it evaluates the rules
 * over several fields; here all are evaluated, as far as the fields they need make sense.
 *
 * <p>Thread-safe, and costly to make: make one and keep it. Checking takes time linear in the size
 * of the resource, and no exception is thrown for anything a resource may hold.
 */
public final class Validator {
  /** The id of the rule that a channel serves the version in which a resource was written. */
  public static final String SERVED = "version/served";

  private final ValidatorFactory factory;
  private final Map<Edition, jakarta.validation.Validator> engines = new ConcurrentHashMap<>();

  private Validator(ValidatorFactory factory) {
    this.factory = factory;
  }

  /** A validator with our own constraints. Takes some tens of milliseconds. */
  public static Validator create() {
    return of(configuration().buildValidatorFactory());
  }

  /**
   * A validator with further constraints, which are reported as our own are.
   *
   * @param factory made of a {@link #configuration()}
   */
  public static Validator of(ValidatorFactory factory) {
    return new Validator(factory);
  }

  /**
   * Hibernate Validator set up for our constraints, to which others can be added, such as by {@link
   * HibernateValidatorConfiguration#addMapping}.
   */
  public static HibernateValidatorConfiguration configuration() {
    return Engine.configuration();
  }

  /** The verdict on a resource in the version that the library writes. */
  public ValidationResult validate(Resource resource, Channel channel) {
    return validate(resource, resource.kind().apiVersion(), channel);
  }

  /**
   * The verdict on a resource.
   *
   * @param apiVersion the version in which it was written, with its group
   */
  public ValidationResult validate(Resource resource, String apiVersion, Channel channel) {
    List<Violation> violations = new ArrayList<>();
    Served.check(resource.kind(), apiVersion, channel, violations);
    String version = apiVersion.substring(apiVersion.lastIndexOf('/') + 1);
    Set<ConstraintViolation<Resource>> found =
        engine(Edition.of(channel, version)).validate(resource);
    for (ConstraintViolation<Resource> violation : found) {
      String path = Paths.of(violation);
      if (channel == Channel.EXPERIMENTAL || !Experimental.isBelow(resource.kind(), path)) {
        violations.add(Explanation.of(violation, path));
      }
    }
    return result(violations);
  }

  /** The verdict on a change of a resource in the version that the library writes. */
  public ValidationResult validateUpdate(Resource before, Resource after, Channel channel) {
    return validateUpdate(before, after, after.kind().apiVersion(), channel);
  }

  /**
   * The verdict on a change of a resource: that on the new one, and what may not change. An API
   * server may let a mistake pass that the old one had already; here it is reported all the same.
   *
   * @param before the resource as it is
   * @param after the resource as it is to be, of the same kind
   * @param apiVersion the version in which the new one was written, with its group
   */
  public ValidationResult validateUpdate(
      Resource before, Resource after, String apiVersion, Channel channel) {
    List<Violation> violations = new ArrayList<>(validate(after, apiVersion, channel).violations());
    Transitions.check(before, after, violations);
    return result(violations);
  }

  private static ValidationResult result(List<Violation> violations) {
    violations.sort(Paths.ORDER);
    return new ValidationResult(violations);
  }

  private jakarta.validation.Validator engine(Edition edition) {
    return engines.computeIfAbsent(
        edition,
        key ->
            factory
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .constraintValidatorPayload(key)
                .getValidator());
  }
}
