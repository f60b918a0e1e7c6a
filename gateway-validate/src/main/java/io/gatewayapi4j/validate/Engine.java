package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Resource;
import jakarta.validation.Validation;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;

/** How Hibernate Validator is set up: nothing is searched for, and no expression is evaluated. */
final class Engine {
  private Engine() {}

  static HibernateValidatorConfiguration configuration() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    configuration
        .ignoreXmlConfiguration()
        .messageInterpolator(new LocatedMessages())
        .traversableResolver(new Everywhere())
        // Asking it is cheaper than remembering its answer.
        .enableTraversableResolverResultCache(false);
    ConstraintMapping mapping = configuration.createConstraintMapping();
    for (Class<?> part : RuleBook.parts()) {
      if (!Resource.class.isAssignableFrom(part) || part == Resource.class) {
        mapping.type(part).constraint(new GenericConstraintDef<>(Consistent.class));
      }
    }
    return configuration.addMapping(mapping);
  }
}
